package org.arcanecodex.adventure;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.arcanecodex.adventure.content.Scenarios;
import org.arcanecodex.adventure.view.Cards;
import org.arcanecodex.core.adventure.story.Story;
import org.arcanecodex.platform.page.Order;
import org.arcanecodex.platform.page.PageQuery;
import org.arcanecodex.platform.page.PagedList;
import org.arcanecodex.platform.page.Pages;
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
    private final PagedList<Story> list;
    /** What is on offer does not change while the server runs. */
    private final Map<String, Body> encoded = new ConcurrentHashMap<>();

    ScenariosController(Scenarios scenarios, MessageCodec codec, TaggedAnswers answers, Pages pages) {
        this.scenarios = scenarios;
        this.codec = codec;
        this.answers = answers;
        this.list = pages.list("scenarios", Order.ascending("offered", "id", Story::id));
    }

    private record Body(String tag, byte[] json) {}

    record StoryPage(StoryCard story, List<HeroCard> heroes) {}

    /** Those that teach first. */
    @GetMapping
    @Answers(value = StoryCard.class, isList = true)
    ResponseEntity<byte[]> all(PageQuery query,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, required = false) @Nullable String accepted) {
        var piece = list.piece(query, PagedList.MOST);
        var listing = piece.listingOf(scenarios.offered());
        Supplier<Object> cards = () -> listing.map(Cards::story);
        var body = query.words().isEmpty() ? encoded.computeIfAbsent("", _ -> body(cards)) : body(cards);
        return answers.json(body.tag(), body.json(), accepted, piece.links(listing.page()));
    }

    @GetMapping("/{id}")
    @Answers(StoryPage.class)
    ResponseEntity<byte[]> one(@PathVariable String id,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, required = false) @Nullable String accepted) {
        var story = scenarios.newest(id).orElseThrow(() -> ApiProblem.notFound("There is no such story."));
        var known = encoded.computeIfAbsent(id,
                _ -> body(() -> new StoryPage(Cards.story(story), Cards.heroes(story))));
        return answers.json(known.tag(), known.json(), accepted);
    }

    private Body body(Supplier<Object> answer) {
        var json = codec.json(answer.get());
        return new Body(TaggedAnswers.tag(json), json);
    }
}
