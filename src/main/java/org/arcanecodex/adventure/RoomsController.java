package org.arcanecodex.adventure;

import java.net.URI;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;

import org.arcanecodex.core.adventure.Difficulty;
import org.arcanecodex.core.adventure.Pace;
import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.platform.page.Filter;
import org.arcanecodex.platform.page.Order;
import org.arcanecodex.platform.page.PageQuery;
import org.arcanecodex.platform.page.PagedList;
import org.arcanecodex.platform.page.Pages;
import org.arcanecodex.platform.web.Answers;
import org.arcanecodex.protocol.MessageCodec;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.jspecify.annotations.Nullable;

/** Rooms over HTTP: making one, finding one, and what a stranger may know of one. */
@RestController
@RequestMapping("/api/v1/rooms")
class RoomsController {

    private final OnceOnly once;
    private final LobbyStore lobby;
    private final Lookups lookups;
    private final StrangersView view;
    private final MessageCodec codec;
    private final PagedList<LobbyStore.Listed> openRooms;

    RoomsController(OnceOnly once, LobbyStore lobby, Lookups lookups, StrangersView view,
            MessageCodec codec, Pages pages) {
        this.once = once;
        this.lobby = lobby;
        this.lookups = lookups;
        this.view = view;
        this.codec = codec;
        this.openRooms = pages.list("rooms",
                Order.descending("newest", "room_id", LobbyStore.Listed::roomId),
                Order.ascending("oldest", "room_id", LobbyStore.Listed::roomId))
                .narrowedBy(Filter.always("state", "open"), Filter.id("scenario", "story_id", 64),
                        Filter.oneOf("pace", "pace", Pace.class),
                        Filter.oneOf("difficulty", "difficulty", Difficulty.class));
    }

    record MadeView(String code, String inviteUrl, String visibility, String scenario, int seats) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<MadeView> make(@AuthenticationPrincipal AccountId me, @Valid @RequestBody RoomMaking.Wish wish,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            HttpServletRequest request) {
        var made = once.make(me, key, request.getRemoteAddr(), wish);
        return ResponseEntity.created(URI.create("/api/v1/rooms/" + made.code()))
                .body(new MadeView(
                        made.code().value(), made.inviteUrl(), made.visibility(), made.scenario(), made.seats()));
    }

    /** The rooms that take players, the newest first. */
    @GetMapping
    @Answers(value = StrangersView.OpenRoom.class, isList = true)
    ResponseEntity<byte[]> open(PageQuery query) {
        var piece = openRooms.piece(query);
        var listing = piece.listing(lobby.open(piece), () -> lobby.countOpen(piece));
        return piece.head(listing)
                .contentType(MediaType.APPLICATION_JSON)
                .body(codec.json(listing.map(view.of(listing.items()))));
    }

    /** What a stranger may know of a room. */
    @GetMapping("/{code}")
    @Answers(StrangersView.Room.class)
    ResponseEntity<byte[]> room(@AuthenticationPrincipal AccountId me, @PathVariable String code,
            HttpServletRequest request) {
        var visit = lookups.see(code, me, request.getRemoteAddr());
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(codec.json(view.of(visit)));
    }
}
