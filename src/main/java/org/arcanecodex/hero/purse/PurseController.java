package org.arcanecodex.hero.purse;

import java.time.Instant;

import jakarta.servlet.http.HttpServletRequest;

import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.platform.page.Listing;
import org.arcanecodex.platform.page.Piece;
import org.arcanecodex.platform.text.Word;
import org.arcanecodex.platform.web.ApiProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One's own purse over HTTP. */
@RestController
@RequestMapping("/api/v1/purse")
class PurseController {

    private final Purses purses;
    private final LedgerStore ledger;

    PurseController(Purses purses, LedgerStore ledger) {
        this.purses = purses;
        this.ledger = ledger;
    }

    record PurseView(long gold) {}

    record LineView(long id, long delta, String kind, Instant at) {}

    @GetMapping
    PurseView purse(@AuthenticationPrincipal AccountId me) {
        return new PurseView(purses.gold(me));
    }

    /** What came and went, the newest first. */
    @GetMapping("/lines")
    ResponseEntity<Listing<LineView>> lines(@AuthenticationPrincipal AccountId me,
            @RequestParam(defaultValue = "20") int limit, @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        var piece = Piece.of(limit, cursor)
                .orElseThrow(() -> ApiProblem.badField("cursor", "comes from no list of ours"));
        var listing = Listing.of(ledger.lines(me, piece.before(), piece.limit() + 1), piece.limit(),
                LedgerStore.Line::id);
        return ResponseEntity.ok()
                .headers(headers -> listing.link(request.getRequestURI(), "")
                        .ifPresent(link -> headers.add(HttpHeaders.LINK, link)))
                .body(listing.map(line -> new LineView(line.id(), line.delta(), Word.of(line.kind()), line.at())));
    }
}
