package org.arcanecodex.ops.preflight;

/** What one check of the preflight came to, with the reason. */
record Finding(String subject, Verdict verdict, String reason) {

    /** Whether an instance may be started: it will run; it will run, but look at this; it will not run well or at all. */
    enum Verdict {
        GO, LOOK, NO_GO
    }

    static Finding go(String subject, String reason) {
        return new Finding(subject, Verdict.GO, reason);
    }

    static Finding look(String subject, String reason) {
        return new Finding(subject, Verdict.LOOK, reason);
    }

    static Finding noGo(String subject, String reason) {
        return new Finding(subject, Verdict.NO_GO, reason);
    }

    String line() {
        return "%-7s %-12s %s".formatted(verdict.name().replace('_', '-'), subject, reason);
    }
}
