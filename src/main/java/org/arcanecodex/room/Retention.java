package org.arcanecodex.room;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import org.arcanecodex.core.id.RoomCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes rooms that were never started, still open or closed, and the others once closed, when their time is over: a few in each
 * transaction. Several instances may do so at once.
 */
final class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final int AT_ONCE = 20;
    private static final int MOST_ROUNDS = 500;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher facts;
    private final InstantSource clock;
    private final RoomProperties limits;

    private record Old(long roomId, RoomCode code) {}

    Retention(JdbcTemplate jdbc, TransactionTemplate transaction, ApplicationEventPublisher facts, InstantSource clock,
            RoomProperties limits) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.facts = facts;
        this.clock = clock;
        this.limits = limits;
    }

    /** @return how many rooms were deleted */
    int sweep() {
        int all = sweep("status = 'NEW' and noted_at < ?", limits.keepNeverStarted())
                + sweep("status = 'OPEN' and noted_at < ?", limits.keepNeverStarted())
                + sweep("closed_unplayed_at < ? and next_due_at is null", limits.keepNeverStarted())
                + sweep("status = 'CLOSED' and noted_at < ? and next_due_at is null", limits.keepClosed());
        if (all > 0) {
            LOG.info("{} rooms were deleted, their time was over", all);
        }
        return all;
    }

    private int sweep(String those, Duration kept) {
        var before = clock.instant().minus(kept);
        int all = 0;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            int some = transaction.execute(_ -> delete(old(those, before)));
            all += some;
            if (some < AT_ONCE) {
                break;
            }
        }
        return all;
    }

    /**
     * Locked, and not by two; rooms in which something happened lately are not old, and closed ones in which time has
     * something left to do are kept.
     */
    private List<Old> old(String those, Instant before) {
        return jdbc.query(
                "select room_id, code from room r where " + those
                        + """
                           and not exists (select 1 from room_event e where e.room_id = r.room_id and e.created_at >= ?)
                           order by noted_at limit ? for update skip locked
                          """,
                (row, n) -> new Old(row.getLong("room_id"), new RoomCode(row.getString("code"))),
                before.toEpochMilli(), before.toEpochMilli(), AT_ONCE);
    }

    private int delete(List<Old> rooms) {
        if (rooms.isEmpty()) {
            return 0;
        }
        facts.publishEvent(new RoomsForgotten(rooms.stream().map(Old::code).toList(),
                rooms.stream().map(Old::roomId).toList()));
        for (var room : rooms) {
            jdbc.update("delete from room_snapshot where room_id = ?", room.roomId());
            jdbc.update("delete from room_event where room_id = ?", room.roomId());
            jdbc.update("delete from room where room_id = ?", room.roomId());
        }
        return rooms.size();
    }
}
