package org.arcanecodex.hero.purse;

import java.time.Instant;

import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.platform.page.Filter;
import org.arcanecodex.platform.page.Listing;
import org.arcanecodex.platform.page.Order;
import org.arcanecodex.platform.page.PageQuery;
import org.arcanecodex.platform.page.PagedList;
import org.arcanecodex.platform.page.Pages;
import org.arcanecodex.platform.text.Word;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One's own purse over HTTP. */
@RestController
@RequestMapping("/api/v1/purse")
class PurseController {

    private final Purses purses;
    private final LedgerStore ledger;
    private final PagedList<LedgerStore.Line> lines;

    PurseController(Purses purses, LedgerStore ledger, Pages pages) {
        this.purses = purses;
        this.ledger = ledger;
        this.lines = pages.list("purse.lines",
                Order.descending("newest", "line_id", LedgerStore.Line::id),
                Order.ascending("oldest", "line_id", LedgerStore.Line::id))
                .narrowedBy(Filter.oneOf("kind", "kind", GoldUse.class));
    }

    record PurseView(long gold) {}

    record LineView(long id, long delta, String kind, Instant at) {}

    @GetMapping
    PurseView purse(@AuthenticationPrincipal AccountId me) {
        return new PurseView(purses.gold(me));
    }

    /** What came and went, the newest first unless the oldest is asked for. */
    @GetMapping("/lines")
    ResponseEntity<Listing<LineView>> lines(@AuthenticationPrincipal AccountId me, PageQuery query) {
        var piece = lines.piece(query);
        var listing = piece.listing(ledger.lines(me, piece), () -> ledger.count(me, piece));
        return piece.answer(
                listing.map(line -> new LineView(line.id(), line.delta(), Word.of(line.kind()), line.at())));
    }
}
