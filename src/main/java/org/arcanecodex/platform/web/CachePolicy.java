package org.arcanecodex.platform.web;

import java.time.Duration;
import java.util.Objects;

import org.springframework.http.CacheControl;

/**
 * Who may keep the answers of a route, and for how long without asking again.
 *
 * @param route as the controller has it, such as {@code /api/v1/profiles/{link}}
 * @param fresh how long a copy is shown without a question
 * @param staleFor how much longer it may be shown while a new one is fetched
 */
public record CachePolicy(String route, Sharing sharing, Duration fresh, Duration staleFor) {

    /** Whose cache may hold a copy. */
    public enum Sharing {
        /** Anybody's: the answer is the same for all. */
        PUBLIC,
        /** The asker's own browser only. */
        PRIVATE,
        /** Nobody's. */
        NONE
    }

    public static CachePolicy shared(String route, Duration fresh, Duration staleFor) {
        return new CachePolicy(route, Sharing.PUBLIC, fresh, staleFor);
    }

    /** Anybody may keep it, and asks each time whether it is still the same. */
    public static CachePolicy revalidated(String route) {
        return shared(route, Duration.ZERO, Duration.ZERO);
    }

    /** The asker may keep it, and asks each time whether it is still the same. */
    public static CachePolicy own(String route) {
        return new CachePolicy(route, Sharing.PRIVATE, Duration.ZERO, Duration.ZERO);
    }

    public static CachePolicy none(String route) {
        return new CachePolicy(route, Sharing.NONE, Duration.ZERO, Duration.ZERO);
    }

    boolean isTagged() { return sharing != Sharing.NONE; }

    String header() {
        if (sharing == Sharing.NONE) {
            return "no-store";
        }
        var control = fresh.isZero() ? CacheControl.noCache() : CacheControl.maxAge(fresh);
        control = sharing == Sharing.PUBLIC ? control.cachePublic() : control.cachePrivate();
        var whole = staleFor.isZero() ? control : control.staleWhileRevalidate(staleFor);
        return Objects.requireNonNull(whole.getHeaderValue(), "it says at least who may keep the answer");
    }
}
