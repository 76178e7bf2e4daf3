package org.arcanecodex.core.rule;

import java.time.Instant;

/** A command together with who gave it and when it arrived, by the server's clock. */
public record Issued<C>(Actor by, Instant at, C command) {}
