package org.arcanecodex.platform.web;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

/** A request's body went on beyond the limit. */
class BodyTooLargeException extends IOException {

    static boolean causes(Exception ex) {
        for (@Nullable
        Throwable cause = ex; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLargeException) {
                return true;
            }
        }
        return false;
    }

    static ApiProblem problem() {
        return new ApiProblem("TOO_LARGE", BadRequests.sentence(413));
    }
}
