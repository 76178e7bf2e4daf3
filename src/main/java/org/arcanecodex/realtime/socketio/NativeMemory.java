package org.arcanecodex.realtime.socketio;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.util.internal.PlatformDependent;
import org.springframework.stereotype.Component;

/**
 * Memory outside the heap. It cannot grow beyond {@code -XX:MaxDirectMemorySize}, or else the size of the heap: an
 * allocation beyond that fails, and with it the one connection that wanted it.
 */
@Component
final class NativeMemory {

    private static final int PAGE = 8 * 1024;
    /** Chunks of half a megabyte: a small server stays small. */
    private static final int ORDER = 6;

    private final MeterRegistry meters;

    NativeMemory(MeterRegistry meters) {
        this.meters = meters;
    }

    /** One arena: there are few event loops. */
    static PooledByteBufAllocator allocator() {
        return new PooledByteBufAllocator(true, 1, 1, PAGE, ORDER, 0, 0, false);
    }

    void watch(PooledByteBufAllocator allocator) {
        Gauge.builder("arcane.native.pool.bytes", allocator, it -> it.metric().usedDirectMemory())
                .description("native memory that the Socket.IO door has taken from the system")
                .register(meters);
        Gauge.builder("arcane.native.pool.used.bytes", allocator, PooledByteBufAllocator::pinnedDirectMemory)
                .description("what of it is in buffers just now; zero when nobody talks")
                .register(meters);
        Gauge.builder("arcane.native.bytes", PlatformDependent::usedDirectMemory)
                .description("native memory of all buffers")
                .register(meters);
        Gauge.builder("arcane.native.limit.bytes", PlatformDependent::maxDirectMemory)
                .description("what it cannot grow beyond")
                .register(meters);
    }
}
