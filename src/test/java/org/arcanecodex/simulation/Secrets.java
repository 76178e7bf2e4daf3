package org.arcanecodex.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.arcanecodex.adventure.Truth;
import org.arcanecodex.adventure.view.Canaries;
import org.arcanecodex.core.adventure.story.Story;
import org.arcanecodex.core.id.AccountId;

/** Which of a room's secrets a person may have heard of up to a number. Secrets are words found nowhere else. */
final class Secrets {

    private static final int NOBODY = 0;

    private final Truth truth;
    private final List<Canaries> seats;
    private final List<Map<AccountId, Set<String>>> heard = new ArrayList<>(List.of(Map.of()));
    private final List<Set<String>> heardByAll = new ArrayList<>(List.of(Set.of()));
    private long openedAt = Long.MAX_VALUE;

    Secrets(Truth truth, Story story) {
        this.truth = truth;
        this.seats = IntStream.rangeClosed(0, 4).mapToObj(seat -> new Canaries(story, seat)).toList();
    }

    /** The secrets in those bytes that this person is not to know by then. */
    Set<String> leaked(String told, AccountId who, long seq) {
        if (!told.contains("canary")) {
            return Set.of();
        }
        while (heard.size() <= seq) {
            next();
        }
        if (seq >= openedAt) {
            return Set.of();
        }
        var leaked = new HashSet<>(Canaries.in(told));
        leaked.removeAll(heardByAll.get((int) seq));
        leaked.removeAll(heard.get((int) seq).getOrDefault(who, Set.of()));
        return leaked;
    }

    private void next() {
        long seq = heard.size();
        var step = truth.step(seq);
        if (step.after().score() != null) {
            openedAt = Math.min(openedAt, seq);
        }
        seats.forEach(seat -> seat.hear(step));
        var now = new HashMap<>(heard.getLast());
        for (var seat : step.after().table().held()) {
            var all = new HashSet<>(now.getOrDefault(seat.account(), Set.of()));
            all.addAll(seats.get(seat.number()).known());
            now.put(seat.account(), all);
        }
        heard.add(now);
        heardByAll.add(Set.copyOf(seats.get(NOBODY).known()));
    }
}
