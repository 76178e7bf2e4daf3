package org.arcanecodex.chaos;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import org.arcanecodex.adventure.TestStories;
import org.arcanecodex.core.adventure.Adventure;
import org.arcanecodex.core.adventure.AdventureCommand;
import org.arcanecodex.core.adventure.AdventureEvent;
import org.arcanecodex.core.adventure.AdventureRules;
import org.arcanecodex.core.adventure.Homecoming;
import org.arcanecodex.core.rule.Actor;
import org.arcanecodex.core.rule.CommittedDice;
import org.arcanecodex.core.rule.Decision;
import org.arcanecodex.core.rule.Issued;
import org.arcanecodex.room.JournalTypes;
import org.arcanecodex.room.JsonRoomCodec;
import org.arcanecodex.room.OpenedSeeds;
import org.arcanecodex.room.Upcasters;
import org.arcanecodex.testkit.InstanceProcess;

/**
 * Holds what clients were told against what is stored, and what is stored against the rules: every line must be what
 * the rules say upon the lines before it, thrown again with the room's own dice.
 */
final class Audit {

    private static final int SCHEMA = 2;
    /** Lease, look and a busy machine, and the longest time for which a scenario freezes whoever would act. */
    private static final Duration LATE = Duration.ofSeconds(15);

    private final AdventureRules rules = new AdventureRules(TestStories.IN_THE_BOX);
    private final JsonRoomCodec<Adventure, AdventureCommand, AdventureEvent> codec = new JsonRoomCodec<>(
            JournalTypes.of(AdventureCommand.class), JournalTypes.of(AdventureEvent.class), Adventure.class, SCHEMA,
            Upcasters.none());
    private final OpenedSeeds seeds = new OpenedSeeds(InstanceProcess.SECRET);
    private final Told told;
    private final List<String> violations = new ArrayList<>();
    private final Map<String, Map<String, Long>> seqs = new HashMap<>();
    private int rooms;
    private int lines;
    private int frames;
    private int lost;
    private int doubled;
    private int byTime;
    private int paid;
    private Duration latest = Duration.ZERO;

    Audit(Told told) {
        this.told = told;
    }

    /** @return what is wrong; nothing as it should be */
    List<String> of(Ledger ledger) throws SQLException {
        violations.addAll(told.violations);
        var payments = new Payments(ledger);
        for (var room : ledger.rooms()) {
            rooms++;
            room(room, ledger, payments);
        }
        answers(ledger.talk());
        violations.addAll(payments.violations());
        paid = payments.paid();
        return violations;
    }

    private void room(Ledger.StoredRoom room, Ledger ledger, Payments payments) throws SQLException {
        var journal = ledger.journal(room.id());
        var snapshot = ledger.snapshot(room.id(), SCHEMA);
        var seed = seeds.open(room.code(), room.seedSealed(), room.seedCommit());
        var eyes = new Eyes(room.code(), room.seedCommit(), seed, told);
        var ids = new HashSet<String>();
        var known = new HashMap<String, Long>();
        var state = rules.initial();
        var owing = state;
        List<Homecoming> homecomings = null;
        long epoch = 0;
        for (var line : journal) {
            var where = room.code() + " at " + line.seq() + ": ";
            lines++;
            if (line.seq() != known.size() + 1) {
                violations.add(where + "not the next number after " + known.size());
            }
            if (!ids.add(line.actor() + " " + line.command())) {
                doubled++;
                violations.add(where + "a second time " + line.actor() + " " + line.command());
            }
            known.put(line.actor() + " " + line.command(), line.seq());
            epoch = epoch(line, epoch, room.ownerEpoch(), where);
            if (codec.decode(line.type(), line.payload()).command() instanceof AdventureCommand.Paid(var homes)) {
                owing = state;
                homecomings = homes;
            }
            var dice = new CommittedDice(seed, rules.diceSalt(state), room.code(), line.seq());
            state = line(state, line, dice, eyes, where);
            var now = state;
            snapshot.filter(one -> one.seq() == line.seq())
                    .filter(one -> !codec.encodeState(now).equals(codec.encodeState(codec.decodeState(one.state()))))
                    .ifPresent(_ -> violations.add(where + "the snapshot is another state"));
        }
        snapshot.filter(one -> one.seq() > journal.size())
                .ifPresent(one -> violations.add(room.code() + " has a snapshot of the future: " + one.seq()));
        seqs.put(room.code().value(), known);
        if (!journal.isEmpty()) {
            payments.of(room, homecomings == null ? state : owing, journal.getLast().at(), homecomings);
        }
        violations.addAll(eyes.unexplained(journal.size()));
        frames += eyes.frames();
    }

    private long epoch(Ledger.Line line, long before, long newest, String where) {
        var isTime = line.actor().equals("system");
        if (isTime == (line.epoch() == null)) {
            violations.add(where + line.actor() + " wrote with the epoch " + line.epoch());
        }
        if (line.epoch() == null) {
            return before;
        }
        byTime++;
        if (line.epoch() < before || line.epoch() > newest) {
            violations.add(where + "epoch " + line.epoch() + " after " + before + ", newest " + newest);
        }
        return line.epoch();
    }

    /** The line must be what the rules say, and whoever was there must have been told just that. */
    private Adventure line(Adventure before, Ledger.Line line, CommittedDice dice, Eyes eyes, String where) {
        var written = codec.decode(line.type(), line.payload());
        var wake = rules.nextWake(before);
        if (line.command().startsWith("deadline:")) {
            wake.filter(next -> next.id().equals(line.command())).ifPresentOrElse(next -> {
                // The clock that decided counts finer than the one that is noted.
                if (line.at().isBefore(next.at().minusMillis(1))) {
                    violations.add(where + "fired at " + line.at() + ", before " + next.at());
                }
                var late = Duration.between(next.at(), line.at());
                if (late.compareTo(LATE) > 0) {
                    violations.add(where + "fired " + late + " late");
                }
                latest = max(latest, late);
            }, () -> violations.add(where + line.command() + " was not the next deadline"));
        }
        var decision = rules.decide(before, new Issued<>(Actor.of(line.actor()), line.at(), written.command()), dice);
        switch (decision) {
            case Decision.Refused<AdventureEvent>(var why) ->
                violations.add(where + "the rules refuse " + line.type() + ": " + why);
            case Decision.Accepted<AdventureEvent>(var events) -> {
                if (!Instants.rounded(codec.encode(written.command(), events))
                        .equals(Instants.rounded(line.payload()))) {
                    violations.add(where + line.type() + " is not what the rules and the dice say");
                }
            }
        }
        var after = before;
        for (var event : written.events()) {
            after = rules.evolve(after, event);
        }
        violations.addAll(eyes.look(line.seq(), before, written.events(), after));
        return after;
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private void answers(Map<String, Integer> talk) {
        for (var answer : told.answers) {
            if (answer.type().equals("chat")) {
                int times = talk.getOrDefault(answer.account() + ":" + answer.id(), 0);
                if (answer.seq() >= 0 && times != 1) {
                    lost += times == 0 ? 1 : 0;
                    violations.add("Talk " + answer.id() + " was accepted and is stored " + times + " times");
                }
                continue;
            }
            var at = seqs.getOrDefault(answer.room(), Map.of()).get("a:" + answer.account() + " " + answer.id());
            if (answer.seq() > 0 && (at == null || at != answer.seq())) {
                lost += at == null ? 1 : 0;
                violations.add(answer + " was accepted, and is stored at " + at);
            }
            if (answer.seq() < 0 && at != null) {
                violations.add(answer + " was refused, and is stored at " + at);
            }
        }
    }

    int rooms() {
        return rooms;
    }

    int lines() {
        return lines;
    }

    int frames() {
        return frames;
    }

    int lost() {
        return lost;
    }

    int doubled() {
        return doubled;
    }

    int byTime() {
        return byTime;
    }

    /** How many heroes came home with something. */
    int paid() {
        return paid;
    }

    /** How late the latest deadline fired. */
    Duration latest() {
        return latest;
    }
}
