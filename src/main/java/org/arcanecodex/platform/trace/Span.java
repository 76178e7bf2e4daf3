package org.arcanecodex.platform.trace;

/** A piece of work with a beginning and an end. For any thread. */
public interface Span {

    /** The work that nobody traces. */
    Span NONE = new Span() {

        @Override
        public Span tag(String name, String value) { return this; }

        @Override
        public void failed(Throwable why) {}

        @Override
        public Within enter() { return Within.NOTHING; }

        @Override
        public void end() {}
    };

    Span tag(String name, String value);

    void failed(Throwable why);

    /** What this thread begins from now on is part of it, until that is closed, on the same thread. */
    Within enter();

    void end();
}
