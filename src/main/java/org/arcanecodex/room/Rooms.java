package org.arcanecodex.room;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;

import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.core.rule.Actor;
import org.arcanecodex.core.rule.Issued;
import org.arcanecodex.platform.trace.Trail;

/** The rooms of one kind: made here, addressed by code, woken by whoever speaks to them. For any thread. */
public final class Rooms<S, C, E> {

    private final RoomKind<S, C, E> kind;
    private final RoomPorts ports;
    private final AwakeRooms<S, C, E> awake;
    private final RoomLoader<S, C, E> loader;
    private final RoomMaker<S, C, E> maker;

    Rooms(RoomKind<S, C, E> kind, RoomPorts ports, AwakeRooms<S, C, E> awake, RoomLoader<S, C, E> loader) {
        this.kind = kind;
        this.ports = ports;
        this.awake = awake;
        this.loader = loader;
        this.maker = new RoomMaker<>(this, ports);
    }

    /** Makes a room and opens it; waits for the database, so not for a thread that must not. */
    public Creation create(NewRoom<C> wanted) {
        return awake.isFull() ? new Creation.Full() : maker.make(wanted);
    }

    /** Puts a command into the room's mailbox and returns at once; a full mailbox answers busy on this thread. */
    public void offer(RoomCode code, Actor by, String commandId, C command, Reply<S> reply) {
        var issued = new Issued<>(by, ports.clock().instant().truncatedTo(ChronoUnit.MILLIS), command);
        var once = new AnswerOnce<>(reply, kind.codec().commandType(command), ports.metrics());
        awake.put(code, new Task.Command<>(issued, commandId, once, Trail.here(ports.tracing())),
                kind.goesAhead(command) ? Mailbox.Lane.VISITS : Mailbox.Lane.MOVES, by.key());
    }

    /** Sees the room at one exact number, ahead of waiting commands; returns at once. */
    public void visit(RoomCode code, Visitor<S, E> visitor) {
        awake.put(code, new Task.Call<>(visitor, Trail.here(ports.tracing())), Mailbox.Lane.VISITS, null);
    }

    /**
     * The whole journal; waits for the database.
     *
     * @throws RoomUnavailable if it cannot be read here and now
     */
    public Optional<History<S, C, E>> history(RoomCode code) {
        return read(() -> loader.history(code));
    }

    /**
     * The seed of the dice, once the kind says that it may be shown. Of a room that is awake it is answered at once, on
     * the room's own thread too.
     *
     * @throws RoomUnavailable if it cannot be read here and now
     */
    public Optional<byte[]> revealSeed(RoomCode code) {
        var here = awake.find(code).flatMap(Room::play);
        return here.isPresent()
                ? here.get().openSeed()
                : read(() -> loader.load(code)).flatMap(loaded -> loaded.openSeed(kind));
    }

    private static <T> T read(Supplier<T> question) {
        try {
            return question.get();
        } catch (StorageAway | UnreadableJournal e) {
            throw new RoomUnavailable("The room cannot be read here and now", e);
        }
    }
}
