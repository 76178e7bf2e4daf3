package org.arcanecodex.realtime.socketio;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.netty.channel.EventLoop;

/** One courier for each event loop. */
final class Couriers {

    private final Map<EventLoop, Courier> byLoop = new ConcurrentHashMap<>();

    Courier of(EventLoop loop) { return byLoop.computeIfAbsent(loop, Courier::new); }
}
