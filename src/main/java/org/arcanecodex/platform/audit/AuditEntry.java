package org.arcanecodex.platform.audit;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * One thing that was done, or tried.
 *
 * @param act in the word that staff search for: {@code log-in}, {@code role-changed}
 * @param reason why, where staff must say; at most 300 characters
 */
public record AuditEntry(String act, Party actor, Party subject, Result result, @Nullable String reason) {

    public static final int LONGEST_REASON = 300;

    private static final Pattern ACT = Pattern.compile("[a-z][a-z-]{1,39}");

    public enum Result {
        DONE, REFUSED
    }

    public AuditEntry {
        if (!ACT.matcher(act).matches()) {
            throw new IllegalArgumentException("An act is a word such as log-in, not " + act);
        }
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("A reason has at most " + LONGEST_REASON + " characters");
        }
    }

    public static AuditEntry done(String act, Party actor, Party subject) {
        return new AuditEntry(act, actor, subject, Result.DONE, null);
    }

    public static AuditEntry refused(String act, Party actor, Party subject) {
        return new AuditEntry(act, actor, subject, Result.REFUSED, null);
    }

    /** The same with the words of whoever did it. */
    public AuditEntry because(String why) {
        return new AuditEntry(act, actor, subject, result, why);
    }
}
