package org.arcanecodex.room;

import java.time.InstantSource;

/** Finds rooms whose time has come, whatever their status, so that nobody has to remember a room for it to wake. */
final class DueScan {

    private static final int PAGE = 100;
    private static final int MOST_PAGES = 20;

    private final RoomStore store;
    private final InstantSource clock;
    private final AwakeRooms<?, ?, ?> rooms;

    DueScan(RoomStore store, InstantSource clock, AwakeRooms<?, ?, ?> rooms) {
        this.store = store;
        this.clock = clock;
        this.rooms = rooms;
    }

    /** @throws StorageAway if the database cannot be asked now */
    void scan() {
        var now = clock.instant();
        var page = store.due(now, null, PAGE);
        for (int pages = 1; pages < MOST_PAGES && page.size() == PAGE; pages++) {
            page.forEach(rooms::due);
            page = store.due(now, page.getLast(), PAGE);
        }
        page.forEach(rooms::due);
    }
}
