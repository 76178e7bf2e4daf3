package org.arcanecodex.adventure;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

import org.arcanecodex.core.adventure.Adventure;
import org.arcanecodex.core.adventure.AdventureCommand;
import org.arcanecodex.core.adventure.AdventureRules;
import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.core.rule.Actor;
import org.arcanecodex.platform.trace.Tracing;
import org.arcanecodex.platform.trace.Trail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Has rooms paid that owe something, on threads of its own, and tells them so. What fails is tried again by the room. */
@Component
class Cashier {

    private static final Logger LOG = LoggerFactory.getLogger(Cashier.class);

    private final Payouts payouts;
    private final TableTools tools;
    private final AdventureMetrics metrics;
    private final Executor aside;
    private final Set<Long> busyWith = ConcurrentHashMap.newKeySet();

    @Autowired
    Cashier(Payouts payouts, TableTools tools, AdventureMetrics metrics, Tracing tracing) {
        this(payouts, tools, metrics, Trail.carrying(Thread::startVirtualThread, tracing));
    }

    /** @param aside where what has to wait for the database is done */
    Cashier(Payouts payouts, TableTools tools, AdventureMetrics metrics, Executor aside) {
        this.payouts = payouts;
        this.tools = tools;
        this.metrics = metrics;
        this.aside = aside;
    }

    /** Returns at once. */
    void pay(RoomCode code, long roomId, Adventure state) {
        if (busyWith.add(roomId)) {
            aside.execute(() -> payAndTell(code, roomId, state));
        }
    }

    private void payAndTell(RoomCode code, long roomId, Adventure state) {
        try {
            var homecomings = metrics.paying(() -> payouts.pay(code, roomId, state));
            tools.rooms()
                    .offer(code, new Actor.Time(), AdventureRules.PAID, new AdventureCommand.Paid(homecomings),
                            Silent.REPLY);
        } catch (DataAccessException | TransactionException e) {
            metrics.payoutFailed();
            LOG.warn("The heroes of {} could not be paid now: {}", code, e.getMessage());
        } catch (RuntimeException e) {
            metrics.payoutFailed();
            LOG.error("A fault in paying the heroes of {}", code, e);
        } finally {
            busyWith.remove(roomId);
        }
    }
}
