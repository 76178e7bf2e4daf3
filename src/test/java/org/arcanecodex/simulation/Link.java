package org.arcanecodex.simulation;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.arcanecodex.adventure.SimulatedServer;
import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.gateway.CloseReason;
import org.arcanecodex.gateway.Connection;
import org.arcanecodex.gateway.Identity;
import org.arcanecodex.gateway.Outgoing;
import org.arcanecodex.gateway.SimulatedGateway;
import org.arcanecodex.gateway.Transport;
import org.arcanecodex.protocol.Answer;
import org.arcanecodex.protocol.EncodedMessage;
import org.arcanecodex.protocol.ServerMessage;
import org.arcanecodex.simulation.Faults.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One connection between a client and an instance: in order each way, slow, and cut at any moment. */
final class Link implements Connection {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String id;
    private final Identity identity;
    private final World world;
    private final Scheduler scheduler;
    private final Instance instance;
    private final SimulatedClient client;
    private final Outgoing<Message> outgoing = new Outgoing<>(SimulatedGateway.queueLimits(),
            message -> message.bytes().length);
    private final Map<String, Instant> said = new HashMap<>();
    private boolean openAtServer = true;
    private boolean cut;
    private Instant lastToClient = Instant.MIN;
    private Instant lastToServer = Instant.MIN;
    /** The last frame that went this way, or the number with which it began; for who watches over it. */
    long lastTold = -1;

    /** What was sent, as bytes and as what they say. */
    record Message(byte[] bytes, JsonNode said) {}

    Link(String id, World world, Instance instance, SimulatedClient client) {
        this.id = id;
        this.world = world;
        this.scheduler = world.scheduler();
        this.instance = instance;
        this.client = client;
        this.identity = new Identity(client.account(), "session-" + id, client.name(), Instant.MAX);
    }

    // ---- what the server has of it

    @Override
    public String id() { return id; }

    @Override
    public Identity identity() { return identity; }

    AccountId account() { return identity.account(); }

    SimulatedClient client() { return client; }

    @Override
    public Transport transport() { return Transport.WEBSOCKET; }

    @Override
    public String address() { return "192.0.2." + identity.account().value(); }

    @Override
    public void send(ServerMessage message) { send(SimulatedServer.codec().encode(message)); }

    @Override
    public void send(EncodedMessage message) { push(message.as(Message.class, Link::read)); }

    private void answer(Answer answer, @Nullable String request) {
        push(read(SimulatedServer.codec().encodeReply(answer, request)));
    }

    private static Message read(byte[] bytes) { return new Message(bytes, JSON.readTree(bytes)); }

    private void push(Message message) {
        if (!openAtServer || instance.process().isDead()) {
            return;
        }
        world.witness().told(this, message);
        switch (outgoing.offer(message)) {
            case WAKE -> scheduler.after(readiness(), instance.process(), this::write);
            case OVERFLOW -> close(CloseReason.TOO_SLOW);
            case QUEUED, CLOSED -> {
                // The writer is on its way, or nobody listens any more.
            }
        }
    }

    /** How long the writer needs until it may write again. */
    private Duration readiness() {
        return world.faults().strikes(Kind.SLOW_READER, 20) ? Duration.ofSeconds(3) : Duration.ZERO;
    }

    private void write() {
        do {
            for (var next = outgoing.take(); next != null; next = outgoing.take()) {
                var message = next;
                lastToClient = inOrder(lastToClient);
                scheduler.after(Duration.between(scheduler.instant(), lastToClient), scheduler.world(), () -> {
                    if (!cut) {
                        client.hears(this, message);
                    }
                });
            }
        } while (!outgoing.rest());
    }

    private Instant inOrder(Instant last) {
        var at = scheduler.instant().plus(world.faults().micros(4_000));
        return at.isAfter(last) ? at : last;
    }

    @Override
    public void close(CloseReason why) {
        if (openAtServer) {
            endAtServer();
            scheduler.after(world.faults().micros(4_000), scheduler.world(), () -> client.isClosed(this));
        }
    }

    @Override
    public boolean isOpen() { return openAtServer; }

    private void endAtServer() {
        openAtServer = false;
        outgoing.close();
        scheduler.after(Duration.ZERO, instance.process(), () -> instance.server().gateway().closed(this));
    }

    // ---- what the client has of it

    void open() { arrive(() -> instance.server().gateway().opened(this)); }

    void says(String id, String text) {
        if (cut) {
            return;
        }
        said.putIfAbsent(id, scheduler.instant());
        arrive(() -> instance.server().gateway().says(this, text, this::answer));
    }

    private void arrive(Runnable what) {
        lastToServer = inOrder(lastToServer);
        scheduler.after(Duration.between(scheduler.instant(), lastToServer), instance.process(), () -> {
            if (openAtServer && !cut) {
                what.run();
            }
        });
    }

    /** When that was said for the first time over this. */
    Instant saidAt(String request) {
        return said.getOrDefault(request, Instant.MIN);
    }

    /** Broken: the client knows; the server learns of it at once, or when a heartbeat is missing. */
    void cut() {
        if (!cut) {
            cut = true;
            var noticed = world.faults().strikes(Kind.CUT, 300) ? Duration.ofSeconds(8) : Duration.ofMillis(1);
            scheduler.after(noticed, instance.process(), () -> {
                if (openAtServer) {
                    endAtServer();
                }
            });
        }
    }

    Instance instance() { return instance; }

    @Override
    public String toString() { return id + " of " + client.name() + " at " + instance.process(); }

    static String utf8(byte[] bytes) { return new String(bytes, StandardCharsets.UTF_8); }
}
