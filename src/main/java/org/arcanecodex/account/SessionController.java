package org.arcanecodex.account;

import java.time.Instant;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.arcanecodex.platform.traffic.Limited;
import org.arcanecodex.platform.web.ApiProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Log-ins over HTTP. What the refresh cookie alone allows has passed {@link ForgedWriteFilter}. */
@RestController
@RequestMapping("/api/v1/sessions")
class SessionController {

    private final SignIns signIns;
    private final Sessions sessions;
    private final RefreshCookie cookie;
    private final Arrivals arrivals;
    private final LoggingIn loggingIn;

    SessionController(SignIns signIns, Sessions sessions, RefreshCookie cookie, Arrivals arrivals,
            LoggingIn loggingIn) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.cookie = cookie;
        this.arrivals = arrivals;
        this.loggingIn = loggingIn;
    }

    /** One's log-ins, as in a list that one ends some of. */
    record Mine(List<Item> items) {}

    /** @param device what the browser said of itself */
    record Item(String id, Instant createdAt, @Nullable Instant usedAt, @Nullable String device, boolean isCurrent) {}

    /** Logs in. Whatever the browser held before is replaced. */
    @PostMapping
    @Limited(name = "log-in", rate = Limits.LOG_INS, guessable = true)
    TokenView logIn(@Valid @RequestBody LoggingIn.Wish wish, HttpServletRequest request, HttpServletResponse response) {
        return loggingIn.logIn(wish, request, response);
    }

    /** Where one is logged in. */
    @GetMapping
    Mine mine(SignedInToken in) {
        return new Mine(sessions.of(in.getPrincipal())
                .stream()
                .map(one -> new Item(one.id(), one.createdAt(), one.usedAt(), one.device(),
                        one.id().equals(in.sessionId())))
                .toList());
    }

    /** Ends one of one's log-ins with its sockets. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(SignedInToken in, @PathVariable String id) {
        if (!SessionStore.ID.matcher(id).matches() || !sessions.end(in.getPrincipal(), id)) {
            throw ApiProblem.notFound("There is no such log-in.");
        }
    }

    /** Logs out everywhere. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endAll(SignedInToken in, HttpServletRequest request, HttpServletResponse response) {
        sessions.endAll(in.getPrincipal(), SessionEnd.SENT_AWAY);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.erase(request));
    }

    /** A new access token, and a new cookie in place of the one that was sent. */
    @PostMapping("/refresh")
    @Limited(name = "refresh", rate = Limits.REFRESHES)
    TokenView refresh(HttpServletRequest request, HttpServletResponse response) {
        try {
            var in = signIns.again(cookie.read(request).orElseThrow(() -> new Unauthenticated("no cookie")));
            return arrivals.given(in, request, response);
        } catch (Unauthenticated e) {
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.erase(request));
            throw nobody();
        }
    }

    /** Ends the log-in that the access token or the cookie belongs to, and closes its sockets. */
    @DeleteMapping("/current")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(@Nullable Authentication who, HttpServletRequest request, HttpServletResponse response) {
        if (who instanceof SignedInToken in) {
            sessions.end(in.sessionId(), SessionEnd.LEFT);
        } else {
            sessions.end(cookie.read(request).orElseThrow(SessionController::nobody));
        }
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.erase(request));
    }

    private static ApiProblem nobody() {
        return new ApiProblem("UNAUTHENTICATED", "Nobody is logged in here.");
    }
}
