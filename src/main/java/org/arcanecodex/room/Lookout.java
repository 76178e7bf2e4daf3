package org.arcanecodex.room;

import java.util.ArrayList;
import java.util.List;

import org.arcanecodex.platform.cluster.Bell;

/**
 * Hears what other instances appended to rooms that are awake here: by the bell, and for rooms with somebody in them by
 * looking now and then, since any ring may get lost.
 */
final class Lookout implements Bell.Listener {

    private static final int AT_ONCE = 200;

    private final RoomJournal journal;
    private final AwakeRooms<?, ?, ?> rooms;
    private final RoomMetrics metrics;

    Lookout(RoomJournal journal, AwakeRooms<?, ?, ?> rooms, RoomMetrics metrics) {
        this.journal = journal;
        this.rooms = rooms;
        this.metrics = metrics;
    }

    @Override
    public void rang(long roomId, long seq) {
        rooms.find(roomId)
                .filter(room -> room.play().filter(play -> play.isNews(seq)).isPresent())
                .ifPresent(room -> room.heard(seq));
    }

    /** The next look finds what was missed. */
    @Override
    public void deaf() {
        // Nobody need be told: looking happens every few moments anyway.
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
