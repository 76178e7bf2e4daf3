package org.arcanecodex.room;

import java.security.SecureRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.core.rule.Refusal;

/** Makes rooms: a code that nobody has, a seed that nobody knows, the first command. For any thread. */
final class RoomMaker<S, C, E> {

    /** Of 729 million codes one would have to be very unlucky. */
    private static final int MOST_CODES_TRIED = 10;
    private static final long MOST_SECONDS = 10;

    private final SecureRandom random = new SecureRandom();
    private final Rooms<S, C, E> rooms;
    private final RoomPorts ports;

    RoomMaker(Rooms<S, C, E> rooms, RoomPorts ports) {
        this.rooms = rooms;
        this.ports = ports;
    }

    Creation make(NewRoom<C> wanted) {
        try {
            for (int tried = 0; tried < MOST_CODES_TRIED; tried++) {
                var code = newCode();
                var id = insert(code, wanted);
                if (id > 0) {
                    return open(code, id, wanted);
                }
            }
            throw new IllegalStateException("No free room code in " + MOST_CODES_TRIED);
        } catch (StorageAway e) {
            return new Creation.Unavailable();
        }
    }

    private long insert(RoomCode code, NewRoom<C> wanted) {
        var seed = ports.seeds().newSeed();
        return ports.store()
                .insert(code, wanted, SeedVault.commitment(seed), ports.seeds().seal(code, seed),
                        ports.clock().instant())
                .orElse(0L);
    }

    private Creation open(RoomCode code, long id, NewRoom<C> wanted) {
        var answer = new CompletableFuture<Creation>();
        rooms.offer(code, wanted.by(), wanted.commandId(), wanted.opening(), new Opening<>(code, id, answer));
        try {
            return answer.get(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Creation.Unavailable();
        } catch (TimeoutException e) {
            return new Creation.Unavailable();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Room " + code + " could not be opened", e.getCause());
        }
    }

    private RoomCode newCode() {
        return new RoomCode(random.ints(RoomCode.LENGTH, 0, RoomCode.SIGNS.length())
                .mapToObj(sign -> RoomCode.SIGNS.substring(sign, sign + 1))
                .collect(Collectors.joining()));
    }

    private record Opening<S>(RoomCode code, long id, CompletableFuture<Creation> answer) implements Reply<S> {
        @Override
        public void accepted(long seq, S now) { answer.complete(new Creation.Created(code, id)); }

        @Override
        public void refused(Refusal why) { answer.complete(new Creation.Refused(why)); }

        @Override
        public void tryAgain() { answer.complete(new Creation.Unavailable()); }

        @Override
        public void busy() { answer.complete(new Creation.Full()); }

        @Override
        public void closed() { failed(); }

        @Override
        public void missing() { failed(); }

        @Override
        public void failed() { answer.completeExceptionally(new IllegalStateException("the first command failed")); }
    }
}
