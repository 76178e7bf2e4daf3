package org.arcanecodex.adventure;

import java.net.URI;

import jakarta.servlet.http.HttpServletRequest;

import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.platform.page.Listing;
import org.arcanecodex.platform.page.Piece;
import org.arcanecodex.platform.web.ApiProblem;
import org.arcanecodex.protocol.MessageCodec;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.jspecify.annotations.Nullable;

/** Rooms over HTTP: making one, finding one, and what a stranger may know of one. */
@RestController
@RequestMapping("/api/v1/rooms")
class RoomsController {

    private final RoomMaking making;
    private final OnceOnly once;
    private final LobbyStore lobby;
    private final Lookups lookups;
    private final StrangersView view;
    private final MessageCodec codec;

    RoomsController(RoomMaking making, OnceOnly once, LobbyStore lobby, Lookups lookups, StrangersView view,
            MessageCodec codec) {
        this.making = making;
        this.once = once;
        this.lobby = lobby;
        this.lookups = lookups;
        this.view = view;
        this.codec = codec;
    }

    record MadeView(String code, String inviteUrl, String visibility, String scenario, int seats) {}

    @PostMapping
    ResponseEntity<MadeView> make(@AuthenticationPrincipal AccountId me, @RequestBody RoomMaking.Wish wish,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            HttpServletRequest request) {
        var made = once.of(me, key, wish, () -> making.make(me, request.getRemoteAddr(), wish));
        return ResponseEntity.created(URI.create("/api/v1/rooms/" + made.code()))
                .body(new MadeView(
                        made.code().value(), made.inviteUrl(), made.visibility(), made.scenario(), made.seats()));
    }

    /** The rooms that take players, the newest first. */
    @GetMapping
    ResponseEntity<byte[]> open(@RequestParam(defaultValue = "open") String state,
            @RequestParam(defaultValue = "20") int limit, @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        if (!state.equals("open")) {
            throw ApiProblem.badField("state", "can only be open");
        }
        var piece = piece(limit, cursor);
        var rows = lobby.open(piece.before(), piece.limit() + 1);
        var listing = Listing.of(rows, piece.limit(), LobbyStore.Listed::roomId);
        return ResponseEntity.ok()
                .headers(links -> listing.link(request.getRequestURI(), "state=open")
                        .ifPresent(link -> links.add("Link", link)))
                .contentType(MediaType.APPLICATION_JSON)
                .body(codec.json(listing.map(view.of(rows))));
    }

    /** What a stranger may know of a room. */
    @GetMapping("/{code}")
    ResponseEntity<byte[]> room(@AuthenticationPrincipal AccountId me, @PathVariable String code,
            HttpServletRequest request) {
        var visit = lookups.see(code, me, request.getRemoteAddr());
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(codec.json(view.of(visit)));
    }

    private static Piece piece(int limit, @Nullable String cursor) {
        return Piece.of(limit, cursor).orElseThrow(() -> ApiProblem.badField("cursor", "comes from no list of ours"));
    }
}
