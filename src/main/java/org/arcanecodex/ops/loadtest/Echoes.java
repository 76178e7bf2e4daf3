package org.arcanecodex.ops.loadtest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How long what somebody does at a table takes to reach each of those who sit there, themselves among them. For any thread. */
final class Echoes {

    private static final String KIND = "from a move to each";

    private final Measures measures;
    private final Map<Long, Long> saidAt = new HashMap<>();
    private final Map<Long, List<Long>> heardAt = new HashMap<>();

    Echoes(Measures measures) {
        this.measures = measures;
    }

    /** It is known now which number the room gave to what was said then. */
    synchronized void said(long number, long nanos) {
        saidAt.put(number, nanos);
        var early = heardAt.remove(number);
        if (early != null) {
            early.forEach(at -> measures.reached(KIND, at - nanos));
        }
    }

    /** A frame came in. Nobody has said what time does. */
    synchronized void heard(long number, long nanos) {
        var since = saidAt.get(number);
        if (since == null) {
            heardAt.computeIfAbsent(number, _ -> new ArrayList<>()).add(nanos);
        } else {
            measures.reached(KIND, nanos - since);
        }
    }
}
