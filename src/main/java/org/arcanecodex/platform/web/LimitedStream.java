package org.arcanecodex.platform.web;

import java.io.IOException;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;

/** A body that ends with an exception where it goes beyond its limit. */
class LimitedStream extends ServletInputStream {

    private final ServletInputStream body;
    private long left;

    LimitedStream(ServletInputStream body, long most) {
        this.body = body;
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        int read = body.read();
        return read < 0 ? read : counted(1, read);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = body.read(bytes, offset, length);
        return read < 0 ? read : counted(read, read);
    }

    private int counted(int count, int result) throws BodyTooLargeException {
        left -= count;
        if (left < 0) {
            throw new BodyTooLargeException();
        }
        return result;
    }

    @Override
    public boolean isFinished() { return body.isFinished(); }

    @Override
    public boolean isReady() { return body.isReady(); }

    @Override
    public void setReadListener(ReadListener listener) { body.setReadListener(listener); }
}
