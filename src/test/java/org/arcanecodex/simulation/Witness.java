package org.arcanecodex.simulation;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.arcanecodex.adventure.SimulatedServer;
import org.arcanecodex.adventure.Truth;
import org.arcanecodex.core.adventure.Stories;
import org.arcanecodex.core.adventure.story.Story;
import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.room.MemoryTables;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Sees every statement and every byte that is sent, and knows what was promised. */
final class Witness {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Answers that come from the door, before the rules are asked. */
    private static final Set<String> DOORS = Set.of("NOT_SEATED", "CONFLICT");

    private final Scheduler scheduler;
    private final MemoryTables tables;
    private final SimulatedServer.Books books;
    private final Map<RoomCode, Truth> truths = new LinkedHashMap<>();
    private final Map<RoomCode, Secrets> secrets = new LinkedHashMap<>();
    private final Map<RoomCode, JournalWatch> journals = new LinkedHashMap<>();

    Witness(Scheduler scheduler, MemoryTables tables, SimulatedServer.Books books) {
        this.scheduler = scheduler;
        this.tables = tables;
        this.books = books;
    }

    /** From now on that room is watched, too. */
    void watch(long roomId, Stories stories, Story story, byte[] seed) {
        var truth = new Truth(tables.room(roomId), stories, seed);
        truths.put(truth.room().code, truth);
        secrets.put(truth.room().code, new Secrets(truth, story));
        journals.put(truth.room().code, new JournalWatch(this, scheduler, truth, books));
    }

    Truth truth(RoomCode code) { return Optional.ofNullable(truths.get(code)).orElseThrow(); }

    void broken(Promise promise, String how) {
        scheduler.fail(new Violation(promise, scheduler.instant() + ": " + how));
    }

    /** After every statement. */
    void look() { journals.values().forEach(JournalWatch::look); }

    private JournalWatch watch(RoomCode code) { return Optional.ofNullable(journals.get(code)).orElseThrow(); }

    /** Once nothing has gone wrong for a while. */
    void nothingIsOverdue() {
        journals.values().forEach(JournalWatch::nothingIsOverdue);
    }

    /** At the very end. */
    void lookBack() { journals.values().forEach(JournalWatch::lookBack); }

    // ---- what is told

    /** At the moment at which the server sends it. */
    void told(Link link, Link.Message message) {
        var said = message.said();
        scheduler.trace().add(Arrays.hashCode(message.bytes()));
        scheduler.trace().say(() -> scheduler.instant() + " -> " + link + " " + Link.utf8(message.bytes()));
        switch (said.get("t").asString()) {
            case "frame" -> frame(link, message);
            case "reply" -> reply(link, message);
            default -> noSecret(link, message.bytes(), link.client().room(), journal(link).size());
        }
    }

    private java.util.List<MemoryTables.Line> journal(Link link) {
        return truth(link.client().room()).room().journal;
    }

    private boolean isStored(Link link, long seq) {
        if (seq > journal(link).size()) {
            broken(Promise.STORED_BEFORE_TOLD, link + " was told of " + seq + ", and " + journal(link).size()
                    + " are stored");
            return false;
        }
        return true;
    }

    private void frame(Link link, Link.Message message) {
        long seq = message.said().get("seq").asLong();
        if (!isStored(link, seq)) {
            return;
        }
        if (link.lastTold >= 0 && seq != link.lastTold + 1) {
            broken(Promise.TOLD_IS_THE_PROJECTION, link + " was told of " + seq + " after " + link.lastTold);
        }
        link.lastTold = seq;
        var truth = truth(link.client().room());
        if (!Arrays.equals(message.bytes(), truth.frame(seq, link.account()))) {
            broken(Promise.TOLD_IS_THE_PROJECTION, link + " was told " + Link.utf8(message.bytes()) + " instead of "
                    + Link.utf8(truth.frame(seq, link.account())));
        }
        noSecret(link, message.bytes(), truth.room().code, seq);
    }

    private void reply(Link link, Link.Message message) {
        var said = message.said();
        if (!said.get("ok").asBoolean()) {
            refused(link, said);
            noSecret(link, message.bytes(), link.client().room(), journal(link).size());
            return;
        }
        if (said.has("seq") && !isStored(link, said.get("seq").asLong())) {
            return;
        }
        if (said.has("d") && said.get("d").has("seq")) {
            joined(link, said.get("d"));
        }
        long known = said.has("seq") ? said.get("seq").asLong() : journal(link).size();
        noSecret(link, message.bytes(), link.client().room(), known);
    }

    private void joined(Link link, JsonNode joined) {
        var truth = truth(link.client().room());
        long seq = joined.get("seq").asLong();
        link.lastTold = seq;
        if (!truth.maySee(seq, link.account(), link.client().isInvited())) {
            broken(Promise.UNINVITED_STAY_OUTSIDE, link + " was told " + joined);
        }
        if (joined.has("view") && !joined.get("view").isNull()) {
            same(link, withoutNow(JSON.valueToTree(joined.get("view"))),
                    withoutNow(JSON.readTree(SimulatedServer.codec().json(truth.view(seq, link.account())))));
        } else {
            var missed = joined.get("missed");
            for (int i = 0; i < missed.size(); i++) {
                long number = seq - missed.size() + 1 + i;
                same(link, missed.get(i), JSON.readTree(truth.frame(number, link.account())));
            }
        }
    }

    private static JsonNode withoutNow(JsonNode view) {
        ((ObjectNode) view).remove("now");
        return view;
    }

    private void same(Link link, JsonNode told, JsonNode truth) {
        if (!told.equals(truth)) {
            broken(Promise.TOLD_IS_THE_PROJECTION, link + " was told " + told + " instead of " + truth);
        }
    }

    private void noSecret(Link link, byte[] bytes, RoomCode code, long seq) {
        var leaked = secrets.get(code).leaked(Link.utf8(bytes), link.account(), seq);
        if (!leaked.isEmpty()) {
            broken(Promise.NO_SECRET_ELSEWHERE, link + " was told at " + seq + " of " + leaked + ": "
                    + Link.utf8(bytes));
        }
    }

    // ---- what is answered

    /** A client reads that its command was carried out. */
    void acknowledged(SimulatedClient client, Request request, long seq) {
        var journal = truth(client.room()).room().journal;
        var line = seq >= 1 && seq <= journal.size() ? journal.get((int) seq - 1) : null;
        if (line == null || !line.commandId().equals(request.id()) || !line.actor().equals(client.key())) {
            broken(Promise.ACKNOWLEDGED_IS_STORED, client.name() + "'s " + request.id() + " at " + seq + ": " + line);
        }
        watch(client.room()).acknowledged(request.since(), scheduler.instant(), seq);
    }

    /** What was stored before it was said (again) cannot be refused by the rules. */
    private void refused(Link link, JsonNode reply) {
        var error = reply.get("error");
        var id = reply.path("id").asString("");
        if (!error.get("retryable").asBoolean() && !DOORS.contains(error.get("code").asString())) {
            watch(link.client().room()).storedAt(link.client().key(), id)
                    .filter(stored -> stored.isBefore(link.saidAt(id)))
                    .ifPresent(stored -> broken(Promise.REFUSED_IS_NOT_STORED, link + " was told " + reply
                            + ", and it is stored since " + stored));
        }
    }
}
