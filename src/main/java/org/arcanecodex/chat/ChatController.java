package org.arcanecodex.chat;

import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.platform.page.Listing;
import org.arcanecodex.platform.page.Order;
import org.arcanecodex.platform.page.PageQuery;
import org.arcanecodex.platform.page.PagedList;
import org.arcanecodex.platform.page.Pages;
import org.arcanecodex.platform.web.ApiProblem;
import org.arcanecodex.protocol.TalkUpdate.Chatted;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was said at a table before one came, or while one was away. */
@RestController
@RequestMapping("/api/v1/rooms/{code}/chat")
class ChatController {

    /** For who does not say how many. */
    private static final int LINES = 50;

    private final ChatStore store;
    private final TalkLines lines;
    private final Membership membership;
    private final PagedList<Line> newestLines;

    ChatController(ChatStore store, TalkLines lines, Membership membership, Pages pages) {
        this.store = store;
        this.lines = lines;
        this.membership = membership;
        this.newestLines = pages.list("room.chat", Order.descending("newest", "line", Line::number));
    }

    /** The newest lines, the oldest of them first; the cursor leads to those before. */
    @GetMapping
    ResponseEntity<Listing<Chatted>> chat(@AuthenticationPrincipal AccountId me, @PathVariable String code,
            PageQuery query) {
        var piece = newestLines.piece(query, LINES);
        var room = RoomCode.parse(code)
                .filter(known -> membership.hasSeat(me, known))
                .orElseThrow(() -> ApiProblem.notFound("You have no seat in such a room."));
        var listing = piece.listing(store.heardBy(me, room, piece), () -> store.countHeardBy(me, room));
        return piece.answer(listing.with(lines.told(listing.items()).reversed()));
    }
}
