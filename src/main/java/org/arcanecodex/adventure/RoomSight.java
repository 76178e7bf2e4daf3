package org.arcanecodex.adventure;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.arcanecodex.core.adventure.Adventure;
import org.arcanecodex.core.adventure.AdventureEvent;
import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.platform.web.ApiProblem;
import org.arcanecodex.room.Visit;
import org.arcanecodex.room.Visitor;
import org.springframework.stereotype.Component;

/** A look at a room for HTTP: wakes it and waits, within bounds, so never on an I/O thread. */
@Component
class RoomSight {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final TableTools tools;
    private final AdventureProperties limits;

    RoomSight(TableTools tools, AdventureProperties limits) {
        this.tools = tools;
        this.limits = limits;
    }

    /** @throws ApiProblem {@code RETRY} if the room cannot be looked at now, {@code BUSY} if too many are looked at */
    Optional<Visit<Adventure, AdventureEvent>> see(RoomCode code) {
        var found = new CompletableFuture<Optional<Visit<Adventure, AdventureEvent>>>();
        tools.rooms().visit(code, new Look(found));
        try {
            return found.get(limits.lookupWithin().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof ApiProblem problem ? problem : ApiProblem.retry(RETRY_AFTER);
        } catch (TimeoutException e) {
            throw ApiProblem.retry(RETRY_AFTER);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ApiProblem.retry(RETRY_AFTER);
        }
    }

    private record Look(CompletableFuture<Optional<Visit<Adventure, AdventureEvent>>> found)
            implements
                Visitor<Adventure, AdventureEvent> {

        @Override
        public void arrived(Visit<Adventure, AdventureEvent> visit) {
            found.complete(Optional.of(visit).filter(seen -> seen.state().opened()));
        }

        @Override
        public void missing() {
            found.complete(Optional.empty());
        }

        @Override
        public void unavailable() {
            found.completeExceptionally(ApiProblem.retry(RETRY_AFTER));
        }

        @Override
        public void busy() {
            found.completeExceptionally(ApiProblem.busy("Too much is happening just now. Please try again.",
                    RETRY_AFTER));
        }
    }
}
