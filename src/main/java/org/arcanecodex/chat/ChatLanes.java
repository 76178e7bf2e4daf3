package org.arcanecodex.chat;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import jakarta.annotation.PreDestroy;

import org.arcanecodex.core.id.RoomCode;
import org.springframework.stereotype.Component;

/**
 * Where talk is stored, off the I/O threads: a few bounded queues with one thread each. A room keeps to its lane, so its
 * lines are told in the order of their numbers.
 */
@Component
class ChatLanes {

    private static final long PATIENCE_SECONDS = 5;

    private final List<ThreadPoolExecutor> lanes;

    ChatLanes(ChatProperties limits) {
        lanes = IntStream.range(0, limits.lanes()).mapToObj(_ -> lane(limits.waiting())).toList();
    }

    /** False if the lane is full, or the server stops. */
    boolean run(RoomCode room, Runnable work) {
        try {
            lanes.get(Math.floorMod(room.hashCode(), lanes.size())).execute(work);
            return true;
        } catch (RejectedExecutionException e) {
            return false;
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        lanes.forEach(ThreadPoolExecutor::shutdown);
        for (var lane : lanes) {
            if (!lane.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                lane.shutdownNow();
            }
        }
    }

    private static ThreadPoolExecutor lane(int waiting) {
        return new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(waiting),
                Thread.ofVirtual().name("chat-", 0).factory());
    }
}
