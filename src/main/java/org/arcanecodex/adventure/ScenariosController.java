package org.arcanecodex.adventure;

import java.time.Duration;
import java.util.List;

import org.arcanecodex.adventure.content.Scenarios;
import org.arcanecodex.adventure.view.Cards;
import org.arcanecodex.platform.web.ApiProblem;
import org.arcanecodex.protocol.MessageCodec;
import org.arcanecodex.protocol.RoomView.HeroCard;
import org.arcanecodex.protocol.RoomView.StoryCard;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The stories on offer: public, and the same for everybody. */
@RestController
@RequestMapping("/api/v1/scenarios")
class ScenariosController {

    private static final CacheControl FOR_A_WHILE = CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic();

    private final Scenarios scenarios;
    private final MessageCodec codec;

    ScenariosController(Scenarios scenarios, MessageCodec codec) {
        this.scenarios = scenarios;
        this.codec = codec;
    }

    record Stories(List<StoryCard> items) {}

    record StoryPage(StoryCard story, List<HeroCard> heroes) {}

    @GetMapping
    ResponseEntity<byte[]> all() {
        return cached(new Stories(scenarios.offered().stream().map(Cards::story).toList()));
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> one(@PathVariable String id) {
        var story = scenarios.newest(id).orElseThrow(() -> ApiProblem.notFound("There is no such story."));
        return cached(new StoryPage(Cards.story(story), Cards.heroes(story)));
    }

    private ResponseEntity<byte[]> cached(Object body) {
        return ResponseEntity.ok()
                .cacheControl(FOR_A_WHILE)
                .contentType(MediaType.APPLICATION_JSON)
                .body(codec.json(body));
    }
}
