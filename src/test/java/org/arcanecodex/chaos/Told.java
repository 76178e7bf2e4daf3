package org.arcanecodex.chaos;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

/** What clients were told, kept outside of everything that fails: to be held against the database at the end. */
final class Told {

    /** A command with its only definite answer. @param seq 0 if it was refused */
    record Answered(String room, long account, String type, String id, long seq, long from, long until) {

        Duration took() {
            return Duration.ofNanos(until - from);
        }
    }

    /** Something broke at that moment. */
    record Fault(Faults.Kind kind, long at) {}

    /** What one person saw of one room: views and frames, by number. */
    record Seen(String room, long account, Map<Long, JsonNode> frames, Map<Long, JsonNode> views) {}

    final Queue<Answered> answers = new ConcurrentLinkedQueue<>();
    /** Commands that had to be said once more, with the reason; over HTTP too. */
    final Queue<String> repeats = new ConcurrentLinkedQueue<>();
    final Queue<String> violations = new ConcurrentLinkedQueue<>();
    final Map<String, Seen> seen = new ConcurrentHashMap<>();
    /** Display names by account. */
    final Map<Long, String> names = new ConcurrentHashMap<>();
    /** Heroes' names by their ids. */
    final Map<Long, String> heroes = new ConcurrentHashMap<>();
    /** Secret texts with the accounts that may see them. */
    final Map<String, List<Long>> canaries = new ConcurrentHashMap<>();
    final Queue<Fault> faults = new ConcurrentLinkedQueue<>();

    Seen seen(String room, long account) {
        return seen.computeIfAbsent(room + ":" + account,
                _ -> new Seen(room, account, new TreeMap<>(), new TreeMap<>()));
    }

    /**
     * How long after each fault of that kind a room answered nobody though somebody had something to say, for every
     * room where somebody had within five seconds: in a room where nobody wants anything nobody notices a fault.
     */
    List<Duration> roomSilences(Faults.Kind kind) {
        var byRoom = answers.stream().collect(Collectors.groupingBy(Answered::room));
        return faults.stream()
                .filter(fault -> fault.kind() == kind)
                .flatMap(fault -> byRoom.values().stream().flatMap(room -> silence(room, fault.at()).stream()))
                .sorted()
                .toList();
    }

    private static Optional<Duration> silence(List<Answered> room, long fault) {
        var later = room.stream().filter(one -> one.until() > fault).toList();
        var answered = later.stream().min(Comparator.comparingLong(Answered::until));
        var said = later.stream().map(Answered::from).min(Comparator.naturalOrder());
        return said.filter(from -> from < fault + Duration.ofSeconds(5).toNanos())
                .flatMap(from -> answered.map(first -> Duration.ofNanos(first.until() - Math.max(fault, from))));
    }

    List<Duration> latencies() {
        return answers.stream().map(Answered::took).sorted().toList();
    }
}
