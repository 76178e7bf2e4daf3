package org.arcanecodex.adventure;

import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;

import org.arcanecodex.adventure.view.Viewer;
import org.arcanecodex.core.adventure.Adventure;
import org.arcanecodex.core.adventure.AdventureEvent;
import org.arcanecodex.core.adventure.Table;
import org.arcanecodex.core.adventure.Visibility;
import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.platform.web.Answers;
import org.arcanecodex.platform.web.ApiProblem;
import org.arcanecodex.protocol.MessageCodec;
import org.arcanecodex.room.RoomUnavailable;
import org.arcanecodex.room.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The opened codex page of an adventure that is over. Talk is not in it: it was never the room's. */
@RestController
@RequestMapping("/api/v1/rooms/{code}/replay")
class ReplayController {

    private final Lookups lookups;
    private final TableTools tools;
    private final Replays replays;
    private final ReplayShares shares;
    private final MessageCodec codec;

    ReplayController(Lookups lookups, TableTools tools, Replays replays, ReplayShares shares, MessageCodec codec) {
        this.lookups = lookups;
        this.tools = tools;
        this.replays = replays;
        this.shares = shares;
        this.codec = codec;
    }

    /**
     * @param me absent for who has no account
     * @param share the token that opens a private room's replay to anybody
     * @param seat through whose eyes; absent: as who only watched
     */
    @GetMapping
    @Answers(Replay.class)
    ResponseEntity<byte[]> replay(@AuthenticationPrincipal @Nullable AccountId me, @PathVariable String code,
            @RequestParam(required = false) @Nullable String share,
            @RequestParam(required = false) @Nullable Integer seat, HttpServletRequest request) {
        if (seat != null && (seat < 1 || seat > Table.SEATS)) {
            throw ApiProblem.badField("seat", "is a number from 1 to " + Table.SEATS);
        }
        var visit = me == null
                ? lookups.see(code, request.getRemoteAddr())
                : lookups.see(code, me, request.getRemoteAddr());
        boolean sat = me != null && visit.state().table().seatOf(me).isPresent();
        if (!sat && !isOpenToStrangers(visit, share)) {
            throw ApiProblem.notFound("There is no such room.");
        }
        if (visit.state().score() == null) {
            throw new ApiProblem("WRONG_PHASE", "This story has not come to its end; its secrets stay closed.");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(codec.json(replay(visit, seat == null ? new Viewer.Watching() : new Viewer.Seated(seat), sat)));
    }

    private boolean isOpenToStrangers(Visit<Adventure, AdventureEvent> visit, @Nullable String share) {
        return visit.state().setup().visibility() == Visibility.PUBLIC
                || share != null && shares.opens(share, visit.code(), visit.seedCommit());
    }

    private Replay replay(Visit<Adventure, AdventureEvent> visit, Viewer viewer, boolean sat) {
        try {
            var history = tools.rooms()
                    .history(visit.code())
                    .orElseThrow(() -> ApiProblem.notFound("There is no such room."));
            return replays.of(history, viewer, sat ? shares.token(visit.code(), visit.seedCommit()) : null);
        } catch (RoomUnavailable e) {
            throw ApiProblem.retry(Duration.ofSeconds(1));
        }
    }
}
