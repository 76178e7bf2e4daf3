package org.arcanecodex.platform.web;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

import jakarta.servlet.ServletRequest;
import org.arcanecodex.platform.trace.Trail;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The name of one HTTP request, in its answer, its log lines and whatever it causes. */
public final class RequestId {

    public static final String HEADER = "X-Request-Id";

    /** The key of log lines for it. */
    public static final String LOG_KEY = Trail.LOG_KEY;

    /** The key of log lines for the client's address. */
    public static final String ADDRESS_LOG_KEY = "client.address";

    private static final String ATTRIBUTE = RequestId.class.getName();
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{7,63}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private RequestId() {}

    /** The id of a request that has passed the first filter. */
    public static String of(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String id ? id : "none";
    }

    /** The id of the request that this thread carries out; a fresh one if there is none. It is a command's id in journals. */
    public static String current() {
        var id = MDC.get(LOG_KEY);
        return id == null ? fresh() : id;
    }

    static String give(ServletRequest request, @Nullable String proposed) {
        var id = accept(proposed);
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    /** What a proxy proposed, if it is sane; else a fresh one. */
    public static String accept(@Nullable String proposed) {
        return proposed != null && SANE.matcher(proposed).matches() ? proposed : fresh();
    }

    private static String fresh() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
