package org.arcanecodex.account;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * How somebody came in.
 *
 * @param device what the browser says of itself, for a list that its owner reads
 * @param hasFactor whether they showed a second factor
 */
record SessionOrigin(@Nullable String device, boolean hasFactor) {

    private static final int LONGEST = 120;

    static SessionOrigin of(HttpServletRequest request, boolean hasFactor) {
        var said = request.getHeader(HttpHeaders.USER_AGENT);
        return new SessionOrigin(said == null ? null : readable(said), hasFactor);
    }

    private static String readable(String said) {
        return said.codePoints()
                .filter(sign -> sign >= ' ' && sign < 0x7F)
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
