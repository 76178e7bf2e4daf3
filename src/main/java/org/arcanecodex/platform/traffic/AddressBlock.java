package org.arcanecodex.platform.traffic;

import java.time.Instant;

/** An address that has to stay out, and what failed there too often. */
public record AddressBlock(String address, Instant since, Instant until, String why) {}
