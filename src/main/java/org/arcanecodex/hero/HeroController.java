package org.arcanecodex.hero;

import java.net.URI;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.core.id.HeroId;
import org.arcanecodex.platform.page.Listing;
import org.arcanecodex.platform.page.Piece;
import org.arcanecodex.platform.web.ApiProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One's own heroes over HTTP. Another's are not found. */
@RestController
@RequestMapping("/api/v1/heroes")
class HeroController {

    private final Heroes heroes;
    private final HeroMaking making;
    private final HeroViews views;
    private final HistoryStore history;

    HeroController(Heroes heroes, HeroMaking making, HeroViews views, HistoryStore history) {
        this.heroes = heroes;
        this.making = making;
        this.views = views;
        this.history = history;
    }

    record Mine(List<HeroView> items) {}

    /** @param active true puts this hero in front; it cannot be taken away, only given to another */
    record Change(@Nullable String name, @Nullable Boolean active) {}

    @PostMapping
    ResponseEntity<HeroView> make(@AuthenticationPrincipal AccountId me, @RequestBody HeroMaking.Wish wish,
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
    HeroView change(@AuthenticationPrincipal AccountId me, @PathVariable long id, @RequestBody Change change) {
        if (Boolean.FALSE.equals(change.active())) {
            throw ApiProblem.badField("active", "can only be true: another hero takes the place");
        }
        if (change.name() != null) {
            making.rename(me, new HeroId(id), change.name());
        }
        if (Boolean.TRUE.equals(change.active())) {
            making.activate(me, new HeroId(id));
        }
        return view(me, new HeroId(id));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(@AuthenticationPrincipal AccountId me, @PathVariable long id) {
        making.delete(me, new HeroId(id));
        return ResponseEntity.noContent().build();
    }

    /** What the hero has been through, the newest first. */
    @GetMapping("/{id}/adventures")
    ResponseEntity<Listing<HeroView.AdventureView>> adventures(@AuthenticationPrincipal AccountId me,
            @PathVariable long id, @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String cursor, HttpServletRequest request) {
        view(me, new HeroId(id));
        var piece = Piece.of(limit, cursor)
                .orElseThrow(() -> ApiProblem.badField("cursor", "comes from no list of ours"));
        var listing = Listing.of(history.of(new HeroId(id), piece.before(), piece.limit() + 1), piece.limit(),
                entry -> entry.deed().roomId());
        return ResponseEntity.ok()
                .headers(headers -> listing.link(request.getRequestURI(), "")
                        .ifPresent(link -> headers.add(HttpHeaders.LINK, link)))
                .body(listing.map(HeroView.AdventureView::of));
    }

    private HeroView view(AccountId me, HeroId id) {
        return views.of(heroes.own(me, id));
    }
}
