package org.arcanecodex.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.hero.MemoryHeroes;
import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.simulation.Faults.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A person who plays, and keeps to the protocol: one command at a time, the same id until there is an answer, and back
 * with the last number seen whenever the connection is gone, to whichever instance.
 */
final class SimulatedClient {

    /** Not the rules' answer, but the door's: one has to come in again first. */
    private static final Set<String> NOT_AT_THE_TABLE = Set.of("NOT_SEATED", "CONFLICT");
    private static final Set<String> SHUT_OUT = Set.of("FORBIDDEN", "ROOM_CLOSED", "NOT_FOUND");

    private final World world;
    private final Scheduler scheduler;
    private final Random random;
    private final AccountId account;
    private final RoomCode room;
    private final Coming coming;
    private final Sight sight;
    private @Nullable Link link;
    private @Nullable Request joining;
    private @Nullable Request command;
    private boolean joined;
    private Instant left = Instant.EPOCH;
    private boolean outside;
    private boolean shutOut;
    private boolean done;
    private long lastSeq = -1;
    private int links;
    private int ids;
    private int answered;
    private Instant connectNotBefore = Instant.MIN;

    SimulatedClient(World world, AccountId account, RoomCode room, Coming coming) {
        this.world = world;
        this.scheduler = world.scheduler();
        this.random = world.faults().random();
        this.account = account;
        this.room = room;
        this.coming = coming;
        this.sight = new Sight(MemoryHeroes.heroOf(account).value());
        think();
    }

    AccountId account() { return account; }

    String name() { return "Person " + account.value(); }

    /** As the journal names them. */
    String key() { return "a:" + account.value(); }

    RoomCode room() { return room; }

    /** Whether it has something to say. */
    boolean hasSeat() { return sight.seat() != 0; }

    long lastSeq() { return lastSeq; }

    /** Whether nobody need wait for them: they are done, or have not been let in. */
    boolean isOut() {
        return outside || isDone();
    }

    private boolean isDone() { return shutOut || sight.isClosed(); }

    boolean isInvited() { return coming.isInvited(); }

    /** How long it has been on its way to the table; nothing if it is there or has never been. */
    Duration awayFor() {
        return isAtTheTable() ? Duration.ZERO : Duration.between(left, scheduler.instant());
    }

    boolean isAtTheTable() { return joined && link != null && link.isOpen() && !link.instance().process().isDead(); }

    int answered() { return answered; }

    /** Says nothing new from now on. */
    void finish() { done = true; }

    @Nullable
    Duration waitsSince() {
        return command == null ? null : Duration.between(command.since(), scheduler.instant());
    }

    // ---- what it does by itself

    private void think() {
        scheduler.after(world.faults().thought(), scheduler.world(), () -> {
            if (!isDone()) {
                act();
                think();
            }
        });
    }

    private void act() {
        var now = scheduler.instant();
        if (link == null) {
            connect();
        } else if (joining != null) {
            repeat(joining, now, true);
        } else if (joined && command != null) {
            repeat(command, now, false);
        } else if (joined && !done && sight.seat() != 0 && world.faults().speaks()) {
            sayNext();
        }
    }

    private void connect() {
        var instance = world.anyInstance();
        if (!instance.takesConnections() || scheduler.instant().isBefore(connectNotBefore)) {
            return;
        }
        var fresh = new Link("c" + account.value() + "-" + links++, world, instance, this);
        link = fresh;
        fresh.open();
        join(fresh);
    }

    private void join(Link over) {
        leaves();
        joining = joinRequest();
        say(over, joining);
    }

    private Request joinRequest() {
        return coming.join("j" + account.value() + "-" + ids++, room, account, lastSeq, scheduler.instant());
    }

    private void sayNext() {
        if (random.nextInt(60) == 0) {
            goElsewhere();
            return;
        }
        var words = sight.something(random);
        command = request("m", words.type(), words.d());
        say(link, command);
    }

    /** The new connection is there before the old one goes: for a while there are two. */
    private void goElsewhere() {
        var old = link;
        link = null;
        connect();
        if (old != null) {
            scheduler.after(world.faults().millis(1, 600), scheduler.world(), old::cut);
        }
    }

    private Request request(String kind, String type, Map<String, ?> d) {
        return Request.of(kind + account.value() + "-" + ids++, type, d, scheduler.instant());
    }

    private void say(@Nullable Link over, Request request) {
        if (over == null) {
            return;
        }
        scheduler.trace().say(() -> scheduler.instant() + " <- " + over + " " + request.text());
        over.says(request.id(), request.text());
        if (world.faults().strikes(Kind.REPEATED, 60)) {
            over.says(request.id(), request.text());
        }
    }

    /** No answer for long: perhaps the connection is dead, perhaps only the answer was lost. */
    private void repeat(Request request, Instant now, boolean isJoin) {
        if (now.isBefore(request.again())) {
            return;
        }
        if (random.nextInt(3) == 0) {
            losesConnection();
            return;
        }
        if (isJoin) {
            joining = request.again(now.plus(Request.PATIENCE));
        } else {
            command = request.again(now.plus(Request.PATIENCE));
        }
        say(link, request);
    }

    // ---- what happens to it

    void losesConnection() {
        var lost = link;
        if (lost != null) {
            lost.cut();
            isClosed(lost);
        }
    }

    void serverDied(Process process) {
        var now = link;
        if (now != null && now.instance().process() == process) {
            losesConnection();
        }
    }

    void isClosed(Link which) {
        if (which == link) {
            link = null;
            joining = null;
            leaves();
            connectNotBefore = scheduler.instant().plus(world.faults().millis(1, 300));
        }
    }

    private void leaves() {
        if (joined) {
            left = scheduler.instant();
        }
        joined = false;
    }

    void hears(Link over, Link.Message message) {
        if (over != link) {
            return;
        }
        var said = message.said();
        switch (said.get("t").asString()) {
            case "frame" -> frame(said);
            case "reply" -> reply(over, said);
            case "server.kicked" -> kicked(over, said.get("d").get("code").asString());
            case "server.draining" -> asked(over, said.get("d").get("reconnectInMs").asLong());
            case "knocked" -> sight.knocked(said.get("d").get("account").asLong());
            default -> {
                // Presence is nice to know.
            }
        }
    }

    private void frame(JsonNode frame) {
        if (!joined) {
            return;
        }
        long seq = frame.get("seq").asLong();
        if (seq != lastSeq + 1) {
            world.witness().broken(Promise.TOLD_IS_THE_PROJECTION, name() + " reads " + seq + " after " + lastSeq);
        }
        lastSeq = seq;
        frame.get("d").get("events").forEach(sight::hear);
    }

    /** Sent away, or gone on in another window; the next command finds out. */
    private void kicked(Link over, String why) {
        if (why.equals("KICKED")) {
            shutOut = true;
        } else {
            join(over);
        }
    }

    /** This instance is about to stop. */
    private void asked(Link over, long reconnectIn) {
        scheduler.after(Duration.ofMillis(reconnectIn), scheduler.world(), () -> {
            if (over == link) {
                goElsewhere();
            }
        });
    }

    private void reply(Link over, JsonNode reply) {
        var id = reply.path("id").asString("");
        if (joining != null && joining.id().equals(id)) {
            joinAnswered(reply);
        } else if (command != null && command.id().equals(id)) {
            commandAnswered(over, command, reply);
        }
    }

    private void joinAnswered(JsonNode reply) {
        var request = joining;
        if (request == null) {
            return;
        }
        if (reply.get("ok").asBoolean()) {
            joining = null;
            entered(reply.get("d"));
        } else if (isPassing(reply)) {
            joining = request.again(soon());
        } else if (coming.plays() && !isInvited() && lastSeq < 0 && code(reply).equals("FORBIDDEN")) {
            knock();
        } else if (code(reply).equals("ROOM_FULL") || SHUT_OUT.contains(code(reply))) {
            shutOut = true;
        } else {
            joining = null;
            world.witness().broken(Promise.EVERYBODY_PLAYS_ON, name() + " cannot join: " + reply);
        }
    }

    /** The host's nod is not awaited: sooner or later the door is open. */
    private void knock() {
        outside = true;
        say(link, request("k", "room.knock", Map.of("code", room.value())));
        joining = joinRequest().again(scheduler.instant().plusMillis(800));
    }

    private void entered(JsonNode d) {
        outside = false;
        long seq = d.get("seq").asLong();
        if (d.has("view")) {
            sight.see(d.get("view"));
        } else {
            var missed = d.get("missed");
            if (missed.size() != seq - lastSeq) {
                world.witness()
                        .broken(Promise.TOLD_IS_THE_PROJECTION, name() + " has seen " + lastSeq + " and is at "
                                + seq + " with " + missed);
            }
            missed.forEach(frame -> frame.get("d").get("events").forEach(sight::hear));
        }
        if (coming.plays() && seq < lastSeq) {
            world.witness()
                    .broken(Promise.TOLD_IS_THE_PROJECTION, name() + " is back at " + seq + " from " + lastSeq);
        }
        lastSeq = seq;
        joined = true;
        sayOnceMore();
    }

    /** What has no answer yet is said again, as soon as one is back. */
    private void sayOnceMore() {
        var unanswered = command;
        if (unanswered != null) {
            command = unanswered.again(scheduler.instant().plus(Request.PATIENCE));
            say(link, command);
        }
    }

    private void commandAnswered(Link over, Request request, JsonNode reply) {
        if (reply.get("ok").asBoolean()) {
            world.witness().acknowledged(this, request, reply.get("seq").asLong());
            command = null;
            answered++;
        } else if (isPassing(reply)) {
            command = request.again(soon());
        } else if (NOT_AT_THE_TABLE.contains(code(reply)) && !request.cameBack()) {
            command = request.afterComingBack(soon());
            join(over);
        } else {
            command = null;
            answered++;
        }
    }

    private Instant soon() { return scheduler.instant().plusMillis(200); }

    private static boolean isPassing(JsonNode reply) { return reply.get("error").get("retryable").asBoolean(); }

    private static String code(JsonNode reply) { return reply.get("error").get("code").asString(); }
}
