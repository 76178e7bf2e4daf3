package org.arcanecodex.adventure;

import java.net.URI;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;

import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.platform.page.PageQuery;
import org.arcanecodex.platform.page.PagedList;
import org.arcanecodex.platform.web.Answers;
import org.arcanecodex.platform.web.PageAddress;
import org.arcanecodex.platform.web.TaggedAnswers;
import org.arcanecodex.protocol.MessageCodec;
import org.springframework.http.HttpHeaders;
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
    private final OpenTables tables;
    private final Lookups lookups;
    private final StrangersView view;
    private final MessageCodec codec;
    private final TaggedAnswers answers;
    private final PageAddress page;
    private final PagedList<LobbyStore.Listed> openRooms;

    RoomsController(OnceOnly once, OpenTables tables, Lookups lookups, StrangersView view, MessageCodec codec,
            TaggedAnswers answers, PageAddress page) {
        this.once = once;
        this.tables = tables;
        this.lookups = lookups;
        this.view = view;
        this.codec = codec;
        this.answers = answers;
        this.page = page;
        this.openRooms = tables.list();
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
                        made.code().value(), page.url(request) + made.invitePath(), made.visibility(), made.scenario(),
                        made.seats()));
    }

    /** The rooms that take players, the newest first. */
    @GetMapping
    @Answers(value = StrangersView.OpenRoom.class, isList = true)
    ResponseEntity<byte[]> open(PageQuery query,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, required = false) @Nullable String accepted) {
        var piece = openRooms.piece(query);
        var front = tables.front(piece);
        if (front.isPresent()) {
            var json = front.get().json();
            return answers.json(json.tag(), json.json(), accepted, piece.links(front.get().page()));
        }
        var listing = tables.read(piece);
        var json = tables.encoded(listing);
        return answers.json(TaggedAnswers.tag(json), json, accepted, piece.links(listing.page()));
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
