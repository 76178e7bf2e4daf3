package org.arcanecodex.platform.web;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.springframework.http.HttpHeaders;

/** A request whose body has arrived. */
final class WholeBody extends HttpServletRequestWrapper {

    private final ByteArrayInputStream body;

    private WholeBody(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = new ByteArrayInputStream(body);
    }

    /** Waits for the body, if there is one. */
    static HttpServletRequest of(HttpServletRequest request) throws IOException {
        boolean hasNone = request.getContentLengthLong() <= 0
                && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null;
        return hasNone ? request : new WholeBody(request, request.getInputStream().readAllBytes());
    }

    @Override
    public ServletInputStream getInputStream() { return new Arrived(body); }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }

    private static final class Arrived extends ServletInputStream {
        private final ByteArrayInputStream body;

        Arrived(ByteArrayInputStream body) {
            this.body = body;
        }

        @Override
        public int read() { return body.read(); }

        @Override
        public int read(byte[] bytes, int offset, int length) { return body.read(bytes, offset, length); }

        @Override
        public boolean isFinished() { return body.available() == 0; }

        @Override
        public boolean isReady() { return true; }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("Everything has been read");
        }
    }
}
