package org.arcanecodex.chat;

import jakarta.servlet.http.HttpServletRequest;

import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.platform.page.Listing;
import org.arcanecodex.platform.page.Piece;
import org.arcanecodex.platform.web.ApiProblem;
import org.arcanecodex.protocol.TalkUpdate.Chatted;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was said at a table before one came, or while one was away. */
@RestController
@RequestMapping("/api/v1/rooms/{code}/chat")
class ChatController {

    private final ChatStore store;
    private final TalkLines lines;
    private final Membership membership;

    ChatController(ChatStore store, TalkLines lines, Membership membership) {
        this.store = store;
        this.lines = lines;
        this.membership = membership;
    }

    /** The newest lines, the oldest of them first; the cursor leads to those before. */
    @GetMapping
    ResponseEntity<Listing<Chatted>> chat(@AuthenticationPrincipal AccountId me, @PathVariable String code,
            @RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        var piece = Piece.of(limit, cursor)
                .orElseThrow(() -> ApiProblem.badField("cursor", "comes from no list of ours"));
        var room = RoomCode.parse(code)
                .filter(known -> membership.hasSeat(me, known))
                .orElseThrow(() -> ApiProblem.notFound("You have no seat in such a room."));
        var newest = store.heardBy(me, room, piece.before(), piece.limit() + 1);
        var listing = Listing.of(newest, piece.limit(), Line::number);
        var told = new Listing<>(lines.told(listing.items()).reversed(), listing.page());
        return ResponseEntity.ok()
                .headers(links -> listing.link(request.getRequestURI(), "").ifPresent(link -> links.add("Link", link)))
                .body(told);
    }
}
