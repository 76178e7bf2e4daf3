package org.arcanecodex.core.adventure;

import java.time.Duration;

/**
 * The steps of an adventure, in this order; {@code SCENE} to {@code AFTERMATH} once for each beat.
 *
 * <pre>LOBBY → [ SCENE → COUNSEL → CHOICE → (resolve) → AFTERMATH ]* → EPILOGUE</pre>
 *
 * Souls are questioned between {@code LOBBY} and the first {@code SCENE}; battle and the gods' verdict come between the
 * resolution and {@code AFTERMATH}. Both are places that {@link PhaseRules} leaves open.
 */
public enum Phase {
    LOBBY(Duration.ofMinutes(120)), SCENE(Duration.ofSeconds(45)), COUNSEL(Duration.ofSeconds(120)), CHOICE(
            Duration.ofSeconds(60)), AFTERMATH(Duration.ofSeconds(30)), EPILOGUE(Duration.ofMinutes(10));

    private final Duration limit;

    Phase(Duration limit) {
        this.limit = limit;
    }

    /** Whether it belongs to a beat: such phases have a pace, can be paused and extended. */
    public boolean inBeat() {
        return this != LOBBY && this != EPILOGUE;
    }

    /** How long it lasts at most if nobody ends it. */
    public Duration limit(Pace pace) {
        return inBeat() ? limit.multipliedBy(pace.factor()) : limit;
    }
}
