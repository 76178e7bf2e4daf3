package org.arcanecodex.platform.audit;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * In which request something happens, by the keys that every line of the log has too. Filters set them; outside of a
 * request there are none.
 */
public record Circumstances(@Nullable String requestId, @Nullable String address) {

    /** The key of log lines for a request's id. */
    public static final String REQUEST_ID = "requestId";

    /** The key of log lines for the client's address. */
    public static final String ADDRESS = "client.address";

    static Circumstances now() { return new Circumstances(MDC.get(REQUEST_ID), MDC.get(ADDRESS)); }
}
