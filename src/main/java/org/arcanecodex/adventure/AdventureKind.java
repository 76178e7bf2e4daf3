package org.arcanecodex.adventure;

import java.time.Instant;
import java.util.Optional;

import org.arcanecodex.core.adventure.Adventure;
import org.arcanecodex.core.adventure.AdventureCommand;
import org.arcanecodex.core.adventure.AdventureEvent;
import org.arcanecodex.core.adventure.AdventureRules;
import org.arcanecodex.core.adventure.Phase;
import org.arcanecodex.core.adventure.Stories;
import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.core.rule.Rules;
import org.arcanecodex.core.rule.Wake;
import org.arcanecodex.room.Audience;
import org.arcanecodex.room.JournalTypes;
import org.arcanecodex.room.JsonRoomCodec;
import org.arcanecodex.room.RoomCodec;
import org.arcanecodex.room.RoomKind;
import org.arcanecodex.room.RoomStatus;
import org.arcanecodex.room.Upcasters;
import org.springframework.stereotype.Component;

/** What the runtime of rooms must know of adventures. */
@Component
class AdventureKind implements RoomKind<Adventure, AdventureCommand, AdventureEvent> {

    /** To be raised with every change to the shape of {@link Adventure}: older snapshots are then folded anew. */
    private static final int SCHEMA = 3;

    private final AdventureRules rules;
    private final Tables tables;
    private final Cashier cashier;

    AdventureKind(Stories stories, Tables tables, Cashier cashier) {
        this.rules = new AdventureRules(stories);
        this.tables = tables;
        this.cashier = cashier;
    }

    /** A new version of a command or event gets its line here, and a stored journal among the tests. */
    private static final Upcasters OLDER = Upcasters.none()
            .and("grudge-counted.v1", "grudge-counted.v2", fields -> fields.putNull("roll").putNull("die"))
            .and("whisper-shared.v1", "whisper-shared.v2", fields -> fields.putNull("fulfilled"));

    /** How adventures are written down. */
    static RoomCodec<Adventure, AdventureCommand, AdventureEvent> writing() {
        return new JsonRoomCodec<>(JournalTypes.of(AdventureCommand.class), JournalTypes.of(AdventureEvent.class),
                Adventure.class, SCHEMA, OLDER);
    }

    @Override
    public Rules<Adventure, AdventureCommand, AdventureEvent> rules() {
        return rules;
    }

    @Override
    public RoomCodec<Adventure, AdventureCommand, AdventureEvent> codec() {
        return writing();
    }

    @Override
    public Audience<Adventure, AdventureEvent> audience(RoomCode code, long roomId) {
        return tables.at(code, roomId);
    }

    @Override
    public RoomStatus status(Adventure state) {
        return switch (state.status()) {
            case OPEN -> RoomStatus.OPEN;
            case RUNNING -> RoomStatus.RUNNING;
            case CLOSED -> RoomStatus.CLOSED;
        };
    }

    /** The lobby is left for the story and never entered again. */
    @Override
    public boolean wasStarted(Adventure state) {
        return state.phase() != Phase.LOBBY;
    }

    @Override
    public String phase(Adventure state) {
        return state.phase().name();
    }

    /** What the room owes is paid beside it, and then it is told. */
    @Override
    public boolean errand(RoomCode code, long roomId, Adventure state, Wake<AdventureCommand> next) {
        boolean pay = next.command() instanceof AdventureCommand.Pay;
        if (pay) {
            cashier.pay(code, roomId, state);
        }
        return pay;
    }

    @Override
    public Optional<AdventureCommand> grace(Adventure state, Wake<AdventureCommand> next, Instant until) {
        return next.command() instanceof AdventureCommand.TimeUp(var alarm) && state.timer().mayBeGraced()
                ? Optional.of(new AdventureCommand.Grace(alarm, until))
                : Optional.empty();
    }

    /** In the epilogue everything is open. */
    @Override
    public boolean seedMayBeShown(Adventure state) {
        return state.score() != null;
    }

    @Override
    public boolean goesAhead(AdventureCommand command) {
        return command instanceof AdventureCommand.TakeSeat || command instanceof AdventureCommand.LeaveSeat
                || command instanceof AdventureCommand.SeatBack || command instanceof AdventureCommand.Admit;
    }
}
