package org.arcanecodex.adventure;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.arcanecodex.adventure.content.Scenarios;
import org.arcanecodex.adventure.view.Cards;
import org.arcanecodex.platform.web.Answers;
import org.arcanecodex.platform.web.ApiProblem;
import org.arcanecodex.platform.web.TaggedAnswers;
import org.arcanecodex.protocol.MessageCodec;
import org.arcanecodex.protocol.RoomView.HeroCard;
import org.arcanecodex.protocol.RoomView.StoryCard;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The stories on offer: public, and the same for everybody. */
@RestController
@RequestMapping("/api/v1/scenarios")
class ScenariosController {

    private final Scenarios scenarios;
    private final MessageCodec codec;
    private final TaggedAnswers answers;
    /** What is on offer does not change while the server runs. */
    private final Map<String, Body> encoded = new ConcurrentHashMap<>();

    ScenariosController(Scenarios scenarios, MessageCodec codec, TaggedAnswers answers) {
        this.scenarios = scenarios;
        this.codec = codec;
        this.answers = answers;
    }

    private record Body(String tag, byte[] json) {}

    record Stories(List<StoryCard> items) {}

    record StoryPage(StoryCard story, List<HeroCard> heroes) {}

    @GetMapping
    @Answers(Stories.class)
    ResponseEntity<byte[]> all(
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, required = false) @Nullable String accepted) {
        return answer("", () -> new Stories(scenarios.offered().stream().map(Cards::story).toList()), accepted);
    }

    @GetMapping("/{id}")
    @Answers(StoryPage.class)
    ResponseEntity<byte[]> one(@PathVariable String id,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, required = false) @Nullable String accepted) {
        var story = scenarios.newest(id).orElseThrow(() -> ApiProblem.notFound("There is no such story."));
        return answer(id, () -> new StoryPage(Cards.story(story), Cards.heroes(story)), accepted);
    }

    private ResponseEntity<byte[]> answer(String id, Supplier<Object> body, @Nullable String accepted) {
        var known = encoded.computeIfAbsent(id, _ -> {
            var json = codec.json(body.get());
            return new Body(TaggedAnswers.tag(json), json);
        });
        return answers.json(known.tag(), known.json(), accepted);
    }
}
