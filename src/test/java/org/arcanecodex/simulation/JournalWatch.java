package org.arcanecodex.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.arcanecodex.adventure.SimulatedServer;
import org.arcanecodex.adventure.Truth;
import org.arcanecodex.core.adventure.AdventureCommand;
import org.arcanecodex.core.adventure.Seat;
import org.arcanecodex.room.MemoryTables;

/** Watches one room's tables. */
final class JournalWatch {

    /** How long a noted deadline may be put off while somebody may be about to append, by a clock that may be fast. */
    private static final Duration DOUBT = Duration.ofSeconds(60).plusMillis(Instance.SKEW);

    /** A lease that has to run out, a look for rooms that are due, and two seconds. */
    private static final Duration LONG_AFTER = Duration.ofSeconds(6);

    private final Witness witness;
    private final Scheduler scheduler;
    private final Truth truth;
    private final MemoryTables.RoomTable room;
    private final SimulatedServer.Books books;
    private final Map<String, Instant> commands = new HashMap<>();
    /** By the time of each acknowledgement, the highest number acknowledged until then. */
    private final TreeMap<Instant, Long> acknowledged = new TreeMap<>();
    private int seen;
    private long epoch;

    JournalWatch(Witness witness, Scheduler scheduler, Truth truth, SimulatedServer.Books books) {
        this.witness = witness;
        this.scheduler = scheduler;
        this.truth = truth;
        this.room = truth.room();
        this.books = books;
    }

    void look() {
        while (seen < room.journal.size()) {
            written(room.journal.get(seen++));
        }
        noted();
    }

    private void written(MemoryTables.Line line) {
        scheduler.trace().add(31 * line.seq() + line.type().hashCode());
        scheduler.trace().say(() -> scheduler.instant() + " " + room.code + " " + line);
        if (line.seq() != seen) {
            witness.broken(Promise.NUMBERS_WITHOUT_HOLES, "row " + seen + " is " + line);
            return;
        }
        if (commands.put(line.actor() + " " + line.commandId(), scheduler.instant()) != null) {
            witness.broken(Promise.COMMANDS_ONCE, line.toString());
        }
        var people = truth.state(line.seq()).table().held().stream().map(Seat::account).toList();
        if (people.stream().distinct().count() < people.size()) {
            witness.broken(Promise.ONE_SEAT_EACH, people + " after " + line);
        }
        heroes(line);
        if (line.epoch() != null) {
            office(line, line.epoch());
        }
        if (line.commandId().startsWith("deadline:")) {
            deadline(line);
        }
    }

    private void heroes(MemoryTables.Line line) {
        var paid = books.payouts().outcomes.get(room.id);
        if (truth.command(line.seq()) instanceof AdventureCommand.Paid(var homecomings)
                && !homecomings.equals(paid)) {
            witness.broken(Promise.PAID_ONCE, line + ", and the books say " + paid);
        }
        for (var seat : truth.state(line.seq()).table().held()) {
            var hero = seat.own();
            if (hero != null && paid == null && !books.heroes().isBound(hero.id(), room.id)) {
                witness.broken(Promise.HEROES_AT_ONE_TABLE, hero.id() + " is not bound to " + room.code + " at "
                        + line);
            }
        }
    }

    /** When a command was stored, if it was. */
    Optional<Instant> storedAt(String actor, String command) {
        return Optional.ofNullable(commands.get(actor + " " + command));
    }

    /** The journal is one order that everybody can have seen happen: each command between its saying and its answer. */
    void acknowledged(Instant said, Instant answered, long seq) {
        var before = acknowledged.lowerEntry(said);
        if (before != null && before.getValue() >= seq) {
            witness.broken(Promise.IN_THE_ORDER_OF_TIME, room.code + ": " + seq + " was said at " + said + ", when "
                    + before + " was acknowledged");
        }
        var last = acknowledged.lastEntry();
        acknowledged.put(answered, last == null ? seq : Math.max(seq, last.getValue()));
    }

    private void office(MemoryTables.Line line, long now) {
        if (now < epoch || !line.writer().equals(room.owners.get(now))) {
            witness.broken(Promise.EPOCHS_RISE, line + " after " + epoch + ", owners " + room.owners);
        }
        epoch = now;
    }

    private void deadline(MemoryTables.Line line) {
        var due = truth.rules().nextWake(truth.state(line.seq() - 1));
        if (due.filter(wake -> wake.id().equals(line.commandId()) && !line.at().isBefore(wake.at())).isEmpty()) {
            witness.broken(Promise.DEADLINES_ONCE_AND_IN_TIME, line + " when " + due + " was next");
        }
    }

    /** The room's row may promise too early a deadline, and never one that is much too late. */
    private void noted() {
        var due = truth.rules().nextWake(truth.now());
        if (room.journal.isEmpty() || due.isEmpty()) {
            return;
        }
        var noted = room.dueAt();
        var latest = due.get().at();
        if (latest.isBefore(scheduler.instant().plus(DOUBT))) {
            latest = scheduler.instant().plus(DOUBT);
        }
        if (noted == null || noted.isAfter(due.get().at()) && noted.isAfter(latest)) {
            witness.broken(Promise.DEADLINES_ARE_NOTED, room.code + " is noted for " + noted + ", and due " + due);
        }
    }

    // ---- when all is over

    void lookBack() {
        long before = 0;
        for (var kept : room.snapshots) {
            if (kept.seq() <= before || !truth.isStateAt(kept.seq(), kept.state())) {
                witness.broken(Promise.SNAPSHOTS_ARE_TRUE, room.code + " at " + kept.seq() + " after " + before);
            }
            before = kept.seq();
        }
        for (var line : room.journal) {
            if (!truth.isDecidedByTheFormula(line.seq())) {
                witness.broken(Promise.DICE_BY_THE_FORMULA, line.toString());
            }
        }
    }

    /** Nothing should be due for long where nothing goes wrong. */
    void nothingIsOverdue() {
        truth.rules()
                .nextWake(truth.now())
                .filter(wake -> wake.at().isBefore(scheduler.instant().minus(LONG_AFTER)))
                .ifPresent(wake -> witness.broken(Promise.DEADLINES_ONCE_AND_IN_TIME, room.code + " waits since "
                        + wake));
    }
}
