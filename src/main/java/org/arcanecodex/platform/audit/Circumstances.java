package org.arcanecodex.platform.audit;

import org.arcanecodex.platform.web.RequestId;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * In which request something happens, by the keys that every line of the log has too. Filters set them; outside of a
 * request there are none.
 */
public record Circumstances(@Nullable String requestId, @Nullable String address) {

    static Circumstances now() {
        return new Circumstances(MDC.get(RequestId.LOG_KEY), MDC.get(RequestId.ADDRESS_LOG_KEY));
    }
}
