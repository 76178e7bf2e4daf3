package org.arcanecodex.platform.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Bodies up to a size, whatever length they claim, and none that is packed. */
class BodyLimitFilter extends OncePerRequestFilter {

    private final Problems problems;
    private final long most;

    BodyLimitFilter(Problems problems, long most) {
        this.problems = problems;
        this.most = most;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var packed = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (packed != null && !packed.equalsIgnoreCase("identity")) {
            problems.write(request, response, new ApiProblem("BAD_REQUEST", BadRequests.sentence(415)), 415);
        } else if (request.getContentLengthLong() > most) {
            problems.write(request, response, BodyTooLargeException.problem());
        } else {
            chain.doFilter(new Limited(request, most), response);
        }
    }

    private static final class Limited extends HttpServletRequestWrapper {
        private final long most;

        Limited(HttpServletRequest request, long most) {
            super(request);
            this.most = most;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new LimitedStream(super.getInputStream(), most);
        }
    }
}
