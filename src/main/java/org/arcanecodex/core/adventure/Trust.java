package org.arcanecodex.core.adventure;

import org.arcanecodex.core.adventure.Why.Cause;
import org.arcanecodex.core.adventure.story.Whisper;

/** How far the party trusts itself, 0 to 100. Moves only by this table and by effects of the story. */
final class Trust {

    static final int ACTED_AS_ONE = 5;
    static final int PLAN_DEFIED = -10;
    static final int REFUSED = -5;
    static final int LIE = -20;
    static final int LIE_FOR_GAIN = -25;
    static final int CONFESSED = -10;
    static final int HARM_KEPT = -15;
    static final int BETRAYED = -10;

    private static final int HIGH = 80;
    private static final int LOW = 40;
    private static final int BONUS = 10;

    private Trust() {}

    static void change(Turn turn, int by, Why why) {
        int before = turn.state().world().trust();
        int now = Math.clamp(before + by, 0, 100);
        if (now != before) {
            turn.tell(new WorldEvent.TrustChanged(now - before, now, why));
        }
    }

    static void change(Turn turn, int by, Cause why) {
        change(turn, by, Why.of(why));
    }

    /**
     * For telling the whole table of a whisper. The same for a truth, a part and a lie: were it not, trust would tell
     * them apart. A lie that comes out loses what it had gained.
     */
    static int forTelling(Whisper.Weight weight) {
        return switch (weight) {
            case CRITICAL -> 15;
            case STRATEGIC -> 10;
            case MINOR -> 5;
        };
    }

    /** What it does to everybody's odds. */
    static int bonus(int trust) {
        if (trust >= HIGH) {
            return BONUS;
        }
        return trust < LOW ? -BONUS : 0;
    }

    static boolean high(int trust) {
        return trust >= HIGH;
    }
}
