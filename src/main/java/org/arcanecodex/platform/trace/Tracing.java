package org.arcanecodex.platform.trace;

/** Makes spans, or costs nothing. For any thread. */
public interface Tracing {

    /** Nobody wants to know. */
    Tracing OFF = new Tracing() {

        @Override
        public boolean isOn() { return false; }

        @Override
        public Span begin(String name) { return Span.NONE; }

        @Override
        public Span ask(String name, String system) { return Span.NONE; }

        @Override
        public Span current() { return Span.NONE; }
    };

    boolean isOn();

    /** Work of our own, within what this thread does; a trace of its own if that is nothing. */
    Span begin(String name);

    /** A question to another system; within something only, so that nobody traces what has no cause. */
    Span ask(String name, String system);

    /** What this thread works for, to be taken along to another one. */
    Span current();
}
