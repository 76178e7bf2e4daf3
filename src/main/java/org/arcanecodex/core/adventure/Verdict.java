package org.arcanecodex.core.adventure;

/** What a probe tells who made it: it is true, one cannot say, it is a lie. */
public enum Verdict {
    SURE, UNSURE, LIE
}
