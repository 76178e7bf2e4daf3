package org.arcanecodex.hero;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.arcanecodex.core.hero.Ancestry;
import org.arcanecodex.core.hero.Calling;
import org.arcanecodex.core.hero.God;
import org.arcanecodex.core.item.Gear;
import org.arcanecodex.platform.text.Word;
import org.arcanecodex.platform.web.Answers;
import org.arcanecodex.platform.web.ApiProblem;
import org.arcanecodex.platform.web.OpenRoutes;
import org.arcanecodex.platform.web.TaggedAnswers;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What anybody may read of heroes: what they are made of, and the profile that a link leads to. */
@RestController
@RequestMapping("/api/v1")
class PublicHeroController {

    /** What links look like; nothing else is worth a question. */
    private static final Pattern LINK = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final HeroFacts facts;
    private final TaggedAnswers answers;

    PublicHeroController(HeroFacts facts, TaggedAnswers answers) {
        this.facts = facts;
        this.answers = answers;
    }

    @Configuration(proxyBeanMethods = false)
    static class Open {
        @Bean
        OpenRoutes publicHeroes() {
            return OpenRoutes.get("/api/v1/ancestries", "/api/v1/callings", "/api/v1/gods", "/api/v1/gear",
                    "/api/v1/profiles/{link}");
        }
    }

    record AncestryView(String id, List<String> skills, int bonus) {}

    record CallingView(String id, int hitPoints, List<String> skills) {}

    record GodView(String id) {}

    record GearView(String id, String slot, String skill, int bonus, int price) {}

    record All<T>(List<T> items) {}

    @GetMapping("/ancestries")
    ResponseEntity<All<AncestryView>> ancestries() {
        return lasting(Arrays.stream(Ancestry.values())
                .map(one -> new AncestryView(Word.of(one), one.skills().stream().map(Word::of).toList(),
                        Ancestry.BONUS))
                .toList());
    }

    @GetMapping("/callings")
    ResponseEntity<All<CallingView>> callings() {
        return lasting(Arrays.stream(Calling.values())
                .map(one -> new CallingView(Word.of(one), one.hp(), one.trained().stream().map(Word::of).toList()))
                .toList());
    }

    @GetMapping("/gods")
    ResponseEntity<All<GodView>> gods() {
        return lasting(Arrays.stream(God.values()).map(one -> new GodView(Word.of(one))).toList());
    }

    /** What the outfitter sells. */
    @GetMapping("/gear")
    ResponseEntity<All<GearView>> gear() {
        return lasting(Arrays.stream(Gear.values())
                .map(one -> new GearView(Word.of(one), Word.of(one.slot()), Word.of(one.skill()), Gear.BONUS,
                        one.price()))
                .toList());
    }

    @GetMapping("/profiles/{link}")
    @Answers(HeroView.Profile.class)
    ResponseEntity<byte[]> profile(@PathVariable String link,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, required = false) @Nullable String accepted) {
        return Optional.of(link)
                .filter(typed -> LINK.matcher(typed).matches())
                .flatMap(facts::profile)
                .map(profile -> answers.json(profile.tag(), profile.json(), accepted))
                .orElseThrow(() -> ApiProblem.notFound("This link leads to nobody."));
    }

    private static <T> ResponseEntity<All<T>> lasting(List<T> items) {
        return ResponseEntity.ok(new All<>(items));
    }
}
