package org.arcanecodex.hero;

import java.net.URI;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.core.id.HeroId;
import org.arcanecodex.platform.page.Filter;
import org.arcanecodex.platform.page.Listing;
import org.arcanecodex.platform.page.Order;
import org.arcanecodex.platform.page.PageQuery;
import org.arcanecodex.platform.page.PagedList;
import org.arcanecodex.platform.page.Pages;
import org.arcanecodex.platform.text.ReadableName;
import org.arcanecodex.platform.web.ApiProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own heroes over HTTP. Another's are not found. */
@RestController
@RequestMapping("/api/v1/heroes")
class HeroController {

    private final Heroes heroes;
    private final HeroMaking making;
    private final HeroViews views;
    private final HistoryStore history;
    private final PagedList<HistoryStore.Entry> adventures;

    HeroController(Heroes heroes, HeroMaking making, HeroViews views, HistoryStore history,
            Pages pages) {
        this.heroes = heroes;
        this.making = making;
        this.views = views;
        this.history = history;
        this.adventures = pages.list("hero.adventures",
                Order.descending("newest", "room_id", entry -> entry.deed().roomId()),
                Order.ascending("oldest", "room_id", entry -> entry.deed().roomId()),
                Order.<HistoryStore.Entry>descending("points", "points", entry -> entry.deed().points())
                        .thenDescending("room_id", entry -> entry.deed().roomId()))
                .narrowedBy(Filter.id("story", "story_id", 64));
    }

    record Mine(List<HeroView> items) {}

    /** @param active true puts this hero in front; it cannot be taken away, only given to another */
    record Change(@Nullable @Size(max = ReadableName.LONGEST_TYPED, message = ApiProblem.TOO_LONG) String name,
            @Nullable @AssertTrue(message = "can only be true: another hero takes the place") Boolean active) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<HeroView> make(@AuthenticationPrincipal AccountId me, @Valid @RequestBody HeroMaking.Wish wish,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        var id = making.make(me, key, wish);
        return ResponseEntity.created(URI.create("/api/v1/heroes/" + id)).body(view(me, id));
    }

    @GetMapping
    Mine mine(@AuthenticationPrincipal AccountId me) {
        return new Mine(views.of(me));
    }

    @GetMapping("/{id}")
    HeroView one(@AuthenticationPrincipal AccountId me, @PathVariable long id) {
        return view(me, new HeroId(id));
    }

    @PatchMapping("/{id}")
    HeroView change(@AuthenticationPrincipal AccountId me, @PathVariable long id, @Valid @RequestBody Change change) {
        if (change.name() != null) {
            making.rename(me, new HeroId(id), change.name());
        }
        if (Boolean.TRUE.equals(change.active())) {
            making.activate(me, new HeroId(id));
        }
        return view(me, new HeroId(id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> delete(@AuthenticationPrincipal AccountId me, @PathVariable long id) {
        making.delete(me, new HeroId(id));
        return ResponseEntity.noContent().build();
    }

    /** What the hero has been through, the newest first. */
    @GetMapping("/{id}/adventures")
    ResponseEntity<Listing<HeroView.AdventureView>> adventures(@AuthenticationPrincipal AccountId me,
            @PathVariable long id, PageQuery query) {
        var hero = heroes.own(me, new HeroId(id)).id();
        var piece = adventures.piece(query);
        var listing = piece.listing(history.of(hero, piece), () -> history.count(hero, piece));
        return piece.answer(listing.map(HeroView.AdventureView::of));
    }

    private HeroView view(AccountId me, HeroId id) {
        return views.of(heroes.own(me, id));
    }
}
