package org.arcanecodex.adventure;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.arcanecodex.account.Account;
import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.gateway.CloseReason;
import org.arcanecodex.gateway.Connection;
import org.arcanecodex.gateway.Connections;
import org.arcanecodex.gateway.Identity;
import org.arcanecodex.gateway.MessageRouter;
import org.arcanecodex.gateway.Transport;
import org.arcanecodex.protocol.Answer;
import org.arcanecodex.protocol.EncodedMessage;
import org.arcanecodex.protocol.MessageCodec;
import org.arcanecodex.protocol.ServerMessage;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person with a connection that queues what it is told, as sockets do, and reads it when it is their turn. */
final class LoadPlayer implements Connection {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MessageRouter router;
    private final MessageCodec codec;
    private final LoadMeter meter;
    private final Identity identity;
    private final String id = UUID.randomUUID().toString();
    private final BlockingQueue<EncodedMessage> told = new LinkedBlockingQueue<>();
    private final Deque<String> whispers = new ArrayDeque<>();
    private String phase = "LOBBY";
    private boolean isNew;
    private String option = "";

    LoadPlayer(ApplicationContext server, Account account, LoadMeter meter) {
        this.router = server.getBean(MessageRouter.class);
        this.codec = server.getBean(MessageCodec.class);
        this.meter = meter;
        this.identity = new Identity(account.id(), "session-" + id, account.displayName(), Instant.MAX);
        server.getBean(Connections.class).add(this);
    }

    AccountId account() {
        return identity.account();
    }

    void enter(String code) {
        told.clear();
        whispers.clear();
        phase = "LOBBY";
        isNew = false;
        says("room.join", Map.of("code", code, "nonce", "n"));
    }

    /** Until the next phase has been told of; its name. */
    String waitsForPhase(Duration most) {
        isNew = false;
        while (!isNew) {
            hear(next(most));
        }
        return phase;
    }

    private EncodedMessage next(Duration most) {
        try {
            var next = told.poll(most.toMillis(), TimeUnit.MILLISECONDS);
            if (next == null) {
                throw new IllegalStateException("Nothing follows " + phase + " for " + identity.displayName());
            }
            return next;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The plain thing in every phase: tell what one has heard, agree, take the first option. */
    void act() {
        for (var next = told.poll(); next != null; next = told.poll()) {
            hear(next);
        }
        switch (phase) {
            case "SCENE", "AFTERMATH" -> says("continue", Map.of());
            case "COUNSEL" -> {
                if (!whispers.isEmpty()) {
                    says("share", Map.of("whisper", whispers.poll(), "form", "truth"));
                }
                says("chat", Map.of("channel", "table", "text", "I say we open the stores."));
                says("ready", Map.of("on", true));
            }
            case "CHOICE" -> {
                if (!option.isEmpty()) {
                    says("choose", Map.of("option", option, "momentum", "none"));
                }
            }
            default -> throw new IllegalStateException("Nothing to do in " + phase);
        }
    }

    private void hear(EncodedMessage message) {
        meter.asPlayer(() -> {
            if (message.kind().equals("frame")) {
                JSON.readTree(message.json()).get("d").get("events").forEach(this::hear);
            }
            return phase;
        });
    }

    private void hear(JsonNode event) {
        switch (event.get("t").asString()) {
            case "phase-entered" -> {
                phase = event.get("phase").get("name").asString();
                isNew = true;
            }
            case "whisper-heard" -> whispers.add(event.get("whisper").get("id").asString());
            case "options-opened" -> option = event.get("options").path(0).path("id").asString("");
            default -> {
                // Read, as a page does, and of no use to a bot.
            }
        }
    }

    void says(String type, Map<String, ?> d) {
        var text = meter.asPlayer(() -> JSON.writeValueAsString(Map.of("t", type, "id", UUID.randomUUID(), "d", d)));
        var answer = new CompletableFuture<Answer>();
        long start = System.nanoTime();
        router.route(this, text, (what, request) -> {
            codec.encode(what, request);
            meter.answered(type, System.nanoTime() - start, what);
            answer.complete(what);
        });
        answer.orTimeout(30, TimeUnit.SECONDS).join();
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Identity identity() {
        return identity;
    }

    @Override
    public Transport transport() {
        return Transport.WEBSOCKET;
    }

    @Override
    public String address() {
        return "192.0.2.1";
    }

    @Override
    public void send(ServerMessage message) {
        send(codec.encode(message));
    }

    @Override
    public void send(EncodedMessage message) {
        meter.told(message.json().length);
        told.add(message);
    }

    @Override
    public void close(CloseReason why) {
        // The server is stopped at the end of a load.
    }

    @Override
    public boolean isOpen() { return true; }
}
