package org.arcanecodex.room;

import java.util.ArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.List;

import org.arcanecodex.platform.cluster.Bell;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears what other instances appended to rooms that are awake here: by the bell, and for rooms with somebody in them by
 * looking now and then, since any ring may get lost.
 */
final class Lookout implements Bell.Listener {

    private static final Logger LOG = LoggerFactory.getLogger(Lookout.class);
    private static final int AT_ONCE = 200;

    private final RoomJournal journal;
    private final AwakeRooms<?, ?, ?> rooms;
    private final RoomMetrics metrics;
    private final Executor aside;
    private final AtomicBoolean looking = new AtomicBoolean();

    /** @param aside where looking out of turn is done */
    Lookout(RoomJournal journal, AwakeRooms<?, ?, ?> rooms, RoomMetrics metrics, Executor aside) {
        this.journal = journal;
        this.rooms = rooms;
        this.metrics = metrics;
        this.aside = aside;
    }

    @Override
    public void rang(long roomId, long seq) {
        rooms.find(roomId)
                .filter(room -> room.play().filter(play -> play.isNews(seq)).isPresent())
                .ifPresent(room -> room.heard(seq));
    }

    /** Looks at once for what was missed; many calls are one look. */
    @Override
    public void deaf() {
        if (looking.compareAndSet(false, true)) {
            try {
                aside.execute(this::lookOutOfTurn);
            } catch (RejectedExecutionException stopped) {
                LOG.debug("Nobody looks any more");
            }
        }
    }

    private void lookOutOfTurn() {
        looking.set(false);
        try {
            look();
        } catch (StorageAway e) {
            LOG.debug("The next look finds what was missed: {}", e.getMessage());
        }
    }

    /** @throws StorageAway if the database cannot be asked now */
    void look() {
        var attended = new ArrayList<Long>();
        for (var room : rooms.all()) {
            room.play().filter(Play::attended).ifPresent(play -> attended.add(play.roomId()));
        }
        for (int from = 0; from < attended.size(); from += AT_ONCE) {
            look(attended.subList(from, Math.min(from + AT_ONCE, attended.size())));
        }
    }

    private void look(List<Long> roomIds) {
        for (var last : journal.lasts(roomIds)) {
            rooms.find(last.roomId())
                    .filter(room -> room.play().filter(play -> play.isNews(last.seq())).isPresent())
                    .ifPresent(room -> {
                        metrics.bellGap();
                        room.heard(last.seq());
                    });
        }
    }
}
