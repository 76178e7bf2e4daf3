package org.arcanecodex.platform.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;

/** What holds for every kind of bell. */
abstract class BellContract {

    /** The bell as two instances have it. */
    abstract Bell here();

    abstract Bell there();

    record Ring(long id, long number) {}

    /** Remembers what rang. */
    static class Ears implements Bell.Listener {
        final List<Ring> heard = new CopyOnWriteArrayList<>();

        @Override
        public void rang(long id, long number) { heard.add(new Ring(id, number)); }

        @Override
        public void deaf() { heard.clear(); }
    }

    @Test
    void everybodyHearsIt() {
        var one = new Ears();
        var two = new Ears();
        try (var _ = here().listen(one); var _ = there().listen(two)) {
            here().ring(7, 42);
            await().until(() -> one.heard.contains(new Ring(7, 42)) && two.heard.contains(new Ring(7, 42)));
        }
    }

    @Test
    void whoHasGoneHearsNothing() {
        var gone = new Ears();
        var here = new Ears();
        there().listen(gone).close();
        try (var _ = there().listen(here)) {
            here().ring(7, 42);
            await().until(() -> here.heard.contains(new Ring(7, 42)));
        }
        assertThat(gone.heard).isEmpty();
    }

    @Test
    void aListenerThatFailsHarmsNobody() {
        var ears = new Ears();
        var failing = new Ears() {
            @Override
            public void rang(long id, long number) { throw new IllegalStateException("no ears"); }
        };
        try (var _ = here().listen(failing); var _ = here().listen(ears)) {
            here().ring(7, 42);
            await().until(() -> ears.heard.contains(new Ring(7, 42)));
        }
    }
}
