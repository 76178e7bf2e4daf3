package org.arcanecodex.chat;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.platform.cluster.Broadcast;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Finds out what was said on other instances at tables with somebody here: they say so, and since that may get lost,
 * this one also looks every now and then.
 */
@Component
class DistantTalk implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DistantTalk.class);
    private static final int AT_ONCE = 200;

    private final Broadcast others;
    private final Membership membership;
    private final ChatStore store;
    private final Hearing hearing;
    private final ChatLanes lanes;
    private final ChatProperties limits;
    private volatile ScheduledExecutorService beat = stopped();

    DistantTalk(Broadcast others, Membership membership, ChatStore store, Hearing hearing, ChatLanes lanes,
            ChatProperties limits) {
        this.others = others;
        this.membership = membership;
        this.store = store;
        this.hearing = hearing;
        this.lanes = lanes;
        this.limits = limits;
        others.listen(Hearing.TOPIC, this::heard);
    }

    private void heard(String said) {
        int colon = said.indexOf(':');
        if (colon > 0 && said.substring(colon + 1).matches("\\d{1,18}")) {
            long number = Long.parseLong(said.substring(colon + 1));
            RoomCode.parse(said.substring(0, colon))
                    .filter(room -> !membership.seated(room).isEmpty())
                    .ifPresent(room -> onLane(room, () -> hearing.upTo(room, number)));
        }
    }

    private void onLane(RoomCode room, Runnable work) {
        lanes.run(room, () -> {
            try {
                work.run();
            } catch (DataAccessException e) {
                LOG.debug("What was said in {} is told later: {}", room, e.getMessage());
            }
        });
    }

    private void look() {
        try {
            var rooms = List.copyOf(membership.attended());
            for (int from = 0; from < rooms.size(); from += AT_ONCE) {
                store.lastNumbers(rooms.subList(from, Math.min(from + AT_ONCE, rooms.size())))
                        .forEach((room, last) -> {
                            if (hearing.isNews(room, last)) {
                                onLane(room, () -> hearing.upTo(room, last));
                            }
                        });
            }
        } catch (DataAccessException e) {
            LOG.debug("What was said elsewhere is looked for later: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("Looking for what was said elsewhere failed", e);
        }
    }

    @Override
    public void start() {
        if (others.reachesOthers()) {
            beat = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("talk").factory());
            long every = limits.pollEvery().toMillis();
            beat.scheduleWithFixedDelay(this::look, every, every, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void stop() { beat.shutdownNow(); }

    @Override
    public boolean isRunning() { return !beat.isShutdown(); }

    private static ScheduledExecutorService stopped() {
        var none = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
        none.shutdown();
        return none;
    }
}
