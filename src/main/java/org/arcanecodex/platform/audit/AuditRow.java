package org.arcanecodex.platform.audit;

import java.time.Instant;

/** An entry as it is kept: with its number, its instant and the request that caused it. */
public record AuditRow(long number, Instant at, AuditEntry entry, Circumstances circumstances) {}
