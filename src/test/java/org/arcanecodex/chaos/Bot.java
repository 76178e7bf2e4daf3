package org.arcanecodex.chaos;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;

import org.arcanecodex.testkit.Wire;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One person in one room, as the protocol asks of clients: comes back with the last number, repeats what is unanswered
 * under the same id, and moves before its instance goes. Whatever it is told it notes in {@link Told}.
 *
 * <p>Commands are for one thread; what comes in may come on others.
 */
final class Bot implements Wire.Ears, AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern CANARY = Pattern.compile("canary-[0-9a-f-]+");

    final Web.Person person;
    private final URI server;
    private final String room;
    private final String route;
    private final Told told;
    private final Told.Seen seen;
    private final Duration patience;
    private final Screen screen = new Screen();
    private final String nonce = UUID.randomUUID().toString();
    private final ReentrantLock connecting = new ReentrantLock();
    private final Map<Wire, List<JsonNode>> early = new HashMap<>();
    /** The newest number on each connection; two of them may tell the same while one gives way to the other. */
    private final Map<Wire, Long> newest = new HashMap<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger drains = new AtomicInteger();
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile Wire wire;
    private volatile boolean stopped;
    private volatile int seat;
    private long seq = -1;

    /**
     * @param route what NGINX chooses an instance by: the room, or anything else for who comes by another way
     * @param patience how long an answer may take before the line counts as dead
     */
    Bot(Web.Person person, URI server, String room, String route, Told told, Duration patience) {
        this.patience = patience;
        this.person = person;
        this.server = server;
        this.room = room;
        this.route = route;
        this.told = told;
        this.seen = told.seen(room, person.account());
    }

    /** Gives a command and stays with it until it is answered for good; false if it was refused or this bot stopped. */
    boolean command(String type, Map<String, ?> fields) throws InterruptedException {
        var id = UUID.randomUUID().toString();
        var envelope = JSON.writeValueAsString(Map.of("t", type, "id", id, "d", fields));
        long from = System.nanoTime();
        for (int attempt = 0; !stopped; attempt++) {
            var answer = ask(connected(), envelope);
            if (answer != null) {
                if (answer.get("ok").asBoolean()) {
                    note(type, id, answer.has("seq") ? answer.get("seq").asLong() : 0, from);
                    return true;
                }
                if (isFinal(answer.get("error"), type)) {
                    note(type, id, -1, from);
                    return false;
                }
            }
            told.repeats.add(type + ": " + (answer == null ? "no answer" : answer.get("error")));
            Backoff.pause(attempt);
        }
        return false;
    }

    private void note(String type, String id, long at, long from) {
        told.answers.add(new Told.Answered(room, person.account(), type, id, at, from, System.nanoTime()));
    }

    private boolean isFinal(JsonNode error, String type) throws InterruptedException {
        switch (error.get("code").asString()) {
            case "RETRY", "BUSY" -> {
                return false;
            }
            case "RATE_LIMITED" -> {
                Thread.sleep(error.path("retryAfterMs").asLong(500));
                return false;
            }
            case "CONFLICT" -> {
                connected().close();
                return false;
            }
            case "INTERNAL", "NOT_SEATED", "UNAUTHENTICATED", "NOT_FOUND" -> {
                told.violations.add(person.name() + " in " + room + " was told " + error + " to " + type);
                return true;
            }
            default -> {
                return true;
            }
        }
    }

    /** The answer, or null if it is unknown whether there ever was one. */
    private JsonNode ask(Wire on, String envelope) throws InterruptedException {
        underWay.incrementAndGet();
        try {
            return on.ask(envelope).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            return null;
        } catch (TimeoutException e) {
            on.close();
            return null;
        } finally {
            underWay.decrementAndGet();
        }
    }

    /** A connection that has joined the room; waits for it as long as it takes. */
    Wire connected() throws InterruptedException {
        connecting.lockInterruptibly();
        try {
            for (int attempt = 0; !stopped && (wire == null || !wire.isOpen()); attempt++) {
                var fresh = joined();
                if (fresh != null) {
                    wire = fresh;
                } else {
                    Backoff.pause(attempt);
                }
            }
            if (wire == null) {
                throw new InterruptedException("stopped");
            }
            return wire;
        } finally {
            connecting.unlock();
        }
    }

    /** A new connection in the room, or null. */
    private Wire joined() throws InterruptedException {
        Wire fresh = null;
        try {
            fresh = Wire.open(server, route, person.token(), patience, this).get();
            var on = fresh;
            long last = seq();
            var answer = on.ask(joining(last))
                    .thenApply(said -> entered(on, said, last))
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (answer.get("ok").asBoolean()) {
                connections.incrementAndGet();
                return fresh;
            }
            if (!answer.get("error").get("retryable").asBoolean()) {
                told.violations.add(person.name() + " is not let into " + room + ": " + answer);
            }
        } catch (ExecutionException | TimeoutException e) {
            // Tried again by whoever asked.
        }
        if (fresh != null) {
            fresh.close();
        }
        return null;
    }

    private synchronized long seq() {
        return seq;
    }

    private String joining(long last) {
        var fields = new LinkedHashMap<String, Object>(Map.of("code", room, "nonce", nonce));
        if (last >= 0) {
            fields.put("lastSeq", last);
        }
        return JSON.writeValueAsString(Map.of("t", "room.join", "id", UUID.randomUUID().toString(), "d", fields));
    }

    /** @param last what this bot said that it has; the old connection may have brought more meanwhile */
    private synchronized JsonNode entered(Wire on, JsonNode answer, long last) {
        if (!answer.get("ok").asBoolean()) {
            return answer;
        }
        var d = answer.get("d");
        if (d.has("seat")) {
            seat = d.get("seat").asInt();
        }
        long at = d.get("seq").asLong();
        if (at < last) {
            told.violations.add(person.name() + " came back to " + room + " at " + at + " after " + last);
        }
        if (d.has("view")) {
            seen.views().put(at, d.get("view"));
            if (at >= seq) {
                seq = at;
                screen.show(d.get("view"));
            }
        } else {
            d.get("missed").forEach(this::frame);
        }
        newest.put(on, at);
        var waiting = early.put(on, null);
        if (waiting != null) {
            waiting.forEach(frame -> onceOnly(on, frame));
        }
        notifyAll();
        return answer;
    }

    @Override
    public void text(Wire from, String raw) {
        var matcher = CANARY.matcher(raw);
        while (matcher.find()) {
            var may = told.canaries.get(matcher.group());
            if (may == null || !may.contains(person.account())) {
                told.violations.add(person.name() + " in " + room + " heard a secret that is not theirs: "
                        + matcher.group());
            }
        }
    }

    @Override
    public void heard(Wire from, JsonNode envelope) {
        switch (envelope.get("t").asString()) {
            case "frame" -> frame(from, envelope);
            case "server.draining" -> move(from, envelope.get("d").get("reconnectInMs").asLong());
            case "server.kicked" -> told.violations.add(person.name() + " was sent out of " + room + ": " + envelope);
            default -> {
                // Talk and presence.
            }
        }
    }

    private synchronized void frame(Wire from, JsonNode frame) {
        if (early.containsKey(from) && early.get(from) == null) {
            onceOnly(from, frame);
            notifyAll();
        } else {
            early.computeIfAbsent(from, _ -> new ArrayList<>()).add(frame);
        }
    }

    private void onceOnly(Wire from, JsonNode frame) {
        long number = frame.get("seq").asLong();
        long before = newest.put(from, number);
        if (number <= before) {
            told.violations.add(person.name() + " in " + room + " saw " + number + " once more after " + before);
        }
        frame(frame);
    }

    private void frame(JsonNode frame) {
        var number = frame.get("seq").asLong();
        var events = (frame.has("events") ? frame : frame.get("d")).get("events");
        var before = seen.frames().get(number);
        if (before != null && !before.equals(events)) {
            told.violations.add(person.name() + " was told two stories of " + room + " at " + number);
        }
        if (number <= seq) {
            return;
        }
        if (number != seq + 1) {
            told.violations.add(person.name() + " in " + room + " saw " + number + " after " + seq);
        }
        seq = number;
        seen.frames().put(number, events);
        events.forEach(screen::update);
    }

    /** Make before break: the old connection goes when the new one is in the room and nothing is under way on it. */
    private void move(Wire leaving, long inMillis) {
        drains.incrementAndGet();
        Thread.startVirtualThread(() -> {
            try {
                Thread.sleep(inMillis);
                connecting.lockInterruptibly();
                try {
                    if (stopped) {
                        drains.decrementAndGet();
                    }
                    var fresh = stopped || wire != leaving ? null : joined();
                    if (fresh != null) {
                        wire = fresh;
                    }
                } finally {
                    connecting.unlock();
                }
                for (int i = 0; i < 100 && underWay.get() > 0; i++) {
                    Thread.sleep(10);
                }
                if (wire != leaving) {
                    leaving.close();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** What is on the screen, after waiting a moment for news if it is still that phase. */
    synchronized <T> T look(java.util.function.Function<Screen, T> at) {
        return at.apply(screen);
    }

    synchronized void awaitNews(long millis) throws InterruptedException {
        wait(millis);
    }

    /** The connection breaks without a word. */
    void vanish() {
        var now = wire;
        if (now != null) {
            now.close();
        }
    }

    int seat() {
        return seat;
    }

    int connections() {
        return connections.get();
    }

    /** How often it was asked to move and was still there when it had to go. */
    int drains() {
        return drains.get();
    }

    @Override
    public void close() {
        stopped = true;
        vanish();
    }
}
