package org.arcanecodex.core.adventure;

import java.util.ArrayList;
import java.util.List;

import org.arcanecodex.core.adventure.Part.Source;
import org.arcanecodex.core.adventure.story.Item;
import org.arcanecodex.core.adventure.story.Option.Check;
import org.arcanecodex.core.adventure.story.Story;
import org.arcanecodex.core.hero.Skill;

/**
 * The odds: 50 + (skill − difficulty) / 2, half up, and what circumstances add; kept within 5 and 95. A roll of a
 * hundred at or below the threshold succeeds.
 */
public final class Checks {

    static final int LOWEST = 5;
    static final int HIGHEST = 95;
    static final int TRIUMPH = 5;
    static final int DISASTER = 96;
    static final int HELP = 15;
    static final int DOWN = -15;
    static final int ITEM = 5;
    static final int STEADY = 10;

    private Checks() {}

    /** How the threshold of this seat comes about; parts of nothing are left out. */
    static List<Part> sum(Adventure state, Story story, Seat seat, Check check, boolean helped, Momentum momentum) {
        var parts = new ArrayList<Part>();
        parts.add(new Part(Source.BASE, 50));
        parts.add(new Part(Source.SKILL, half(Cast.skill(story, seat, check.skill()) - check.difficulty())));
        add(parts, Source.TOGETHER, helped ? HELP : 0);
        add(parts, Source.ITEM, helpful(story, seat, check.skill()) ? ITEM : 0);
        add(parts, Source.TRUST, Trust.bonus(state.world().trust()));
        add(parts, Source.DOWN, seat.down() ? DOWN : 0);
        add(parts, Source.STEADY, momentum == Momentum.STEADY ? STEADY : 0);
        add(parts, Source.DIFFICULTY, state.setup().difficulty().bonus());
        return parts;
    }

    public static int threshold(List<Part> sum) {
        return Math.clamp(sum.stream().mapToInt(Part::value).sum(), LOWEST, HIGHEST);
    }

    /** One skill against another. */
    static int opposed(int skill, int against) {
        return Math.clamp(50 + half(skill - against), LOWEST, HIGHEST);
    }

    static Grade grade(int threshold, int roll) {
        if (roll >= DISASTER) {
            return Grade.DISASTER;
        }
        if (roll <= TRIUMPH) {
            return Grade.TRIUMPH;
        }
        return roll <= threshold ? Grade.SUCCESS : Grade.FAILURE;
    }

    private static int half(int difference) {
        return Math.floorDiv(difference + 1, 2);
    }

    private static boolean helpful(Story story, Seat seat, Skill skill) {
        return seat.items().value().stream().map(story.items()::get).anyMatch(item -> helps(item, skill));
    }

    private static boolean helps(Item item, Skill skill) {
        return item.helps() == skill;
    }

    private static void add(List<Part> parts, Source why, int value) {
        if (value != 0) {
            parts.add(new Part(why, value));
        }
    }
}
