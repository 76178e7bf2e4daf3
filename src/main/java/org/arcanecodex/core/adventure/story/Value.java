package org.arcanecodex.core.adventure.story;

import static org.arcanecodex.core.hero.God.ALDRATH;
import static org.arcanecodex.core.hero.God.DRUSK;
import static org.arcanecodex.core.hero.God.KARROW;
import static org.arcanecodex.core.hero.God.MORN;
import static org.arcanecodex.core.hero.God.OPHNE;
import static org.arcanecodex.core.hero.God.TARSEL;
import static org.arcanecodex.core.hero.God.VESK;
import static org.arcanecodex.core.hero.God.YSOLDE;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

import org.arcanecodex.core.hero.God;

/**
 * What a deed stands for. Six pairs divide the gods, two for and two against each; the last four are shared by most.
 */
public enum Value {
    LAW(of(ALDRATH, KARROW), of(VESK, DRUSK)), FREEDOM(of(VESK, DRUSK), of(ALDRATH, OPHNE)),

    MERCY(of(YSOLDE, OPHNE), of(MORN, DRUSK)), RUTHLESS(of(MORN, DRUSK), of(ALDRATH, YSOLDE)),

    COURAGE(of(VESK, KARROW), of(MORN, OPHNE)), CAUTION(of(MORN, YSOLDE), of(VESK, KARROW)),

    TRUTH(of(ALDRATH, OPHNE), of(VESK, TARSEL)), GUILE(of(VESK, TARSEL), of(ALDRATH, KARROW)),

    NATURE(of(YSOLDE, DRUSK), of(TARSEL, OPHNE)), PROGRESS(of(OPHNE, TARSEL), of(YSOLDE, DRUSK)),

    SACRIFICE(of(ALDRATH, KARROW), of(MORN, TARSEL)), BARGAIN(of(MORN, TARSEL), of(YSOLDE, KARROW)),

    UNITY(allBut(TARSEL), none()), BETRAYAL(none(), allBut(MORN, TARSEL)),

    INNOCENTS_SAVED(of(ALDRATH, YSOLDE, KARROW, OPHNE, VESK), none()), INNOCENTS_HARMED(none(), allBut(MORN, DRUSK));

    private final Set<God> championed;
    private final Set<God> condemned;

    Value(Set<God> championed, Set<God> condemned) {
        this.championed = Collections.unmodifiableSet(championed);
        this.condemned = Collections.unmodifiableSet(condemned);
    }

    /** The gods who are for it. */
    public Set<God> championedBy() {
        return championed;
    }

    /** The gods who are against it. */
    public Set<God> condemnedBy() {
        return condemned;
    }

    /** 1 if that god is for it, −1 if against, else 0. */
    public int stanceOf(God god) {
        return championed.contains(god) ? 1 : condemned.contains(god) ? -1 : 0;
    }

    private static Set<God> of(God first, God... others) {
        return EnumSet.of(first, others);
    }

    private static Set<God> allBut(God first, God... others) {
        return EnumSet.complementOf(EnumSet.of(first, others));
    }

    private static Set<God> none() {
        return EnumSet.noneOf(God.class);
    }
}
