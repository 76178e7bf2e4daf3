package org.arcanecodex.adventure;

import java.time.InstantSource;
import java.util.HexFormat;

import org.arcanecodex.adventure.view.AdventureView;
import org.arcanecodex.adventure.view.RoomCard;
import org.arcanecodex.core.adventure.Adventure;
import org.arcanecodex.core.adventure.AdventureCommand;
import org.arcanecodex.core.adventure.AdventureEvent;
import org.arcanecodex.core.adventure.Stories;
import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.protocol.MessageCodec;
import org.arcanecodex.room.Rooms;
import org.arcanecodex.room.Visit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** What every table uses: the view, the codec, the names, the clock, and the rooms below. */
@Component
class TableTools {

    private final AdventureView view;
    private final MessageCodec codec;
    private final Names names;
    private final InstantSource clock;
    private final Neighbours neighbours;
    private final SingletonSupplier<Rooms<Adventure, AdventureCommand, AdventureEvent>> rooms;

    /** @param rooms asked for late, since the rooms are opened with an audience that is made of these tools */
    TableTools(Stories stories, MessageCodec codec, Names names, InstantSource clock, Neighbours neighbours,
            ObjectProvider<Rooms<Adventure, AdventureCommand, AdventureEvent>> rooms) {
        this.view = new AdventureView(stories);
        this.codec = codec;
        this.names = names;
        this.clock = clock;
        this.neighbours = neighbours;
        this.rooms = SingletonSupplier.of(rooms::getObject);
    }

    AdventureView view() {
        return view;
    }

    MessageCodec codec() {
        return codec;
    }

    Names names() {
        return names;
    }

    InstantSource clock() {
        return clock;
    }

    Neighbours neighbours() {
        return neighbours;
    }

    Rooms<Adventure, AdventureCommand, AdventureEvent> rooms() {
        return rooms.obtain();
    }

    RoomCard card(Visit<Adventure, AdventureEvent> visit) {
        return card(visit.code(), visit.seedCommit());
    }

    RoomCard card(RoomCode code, String seedCommit) {
        return new RoomCard(code, seedCommit, () -> seed(code));
    }

    private String seed(RoomCode code) {
        return rooms().revealSeed(code)
                .map(HexFormat.of()::formatHex)
                .orElseThrow(() -> new IllegalStateException("The seed of " + code + " is not to be shown yet"));
    }
}
