package org.arcanecodex.chaos;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

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
    /** Secret texts with the accounts that may see them. */
    final Map<String, List<Long>> canaries = new ConcurrentHashMap<>();
    final Queue<Fault> faults = new ConcurrentLinkedQueue<>();

    Seen seen(String room, long account) {
        return seen.computeIfAbsent(room + ":" + account,
                _ -> new Seen(room, account, new TreeMap<>(), new TreeMap<>()));
    }

    /** How long after each fault of that kind the slowest command took that was under way or given within a second. */
    List<Duration> silences(Faults.Kind kind) {
        return faults.stream().filter(one -> one.kind() == kind).map(one -> silence(one.at())).sorted().toList();
    }

    private Duration silence(long fault) {
        return answers.stream()
                .filter(one -> one.from() < fault + 1_000_000_000L && one.until() > fault)
                .map(one -> Duration.ofNanos(one.until() - Math.max(one.from(), fault)))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    List<Duration> latencies() {
        return answers.stream().map(Answered::took).sorted().toList();
    }
}
