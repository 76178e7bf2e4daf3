package org.arcanecodex.core.hero;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What somebody learns by doing: each check that was passed makes its skill better, the more the harder it was. What
 * adventures alone can teach ends at {@link #MOST}.
 *
 * @param points for each skill that was used well, at least 1
 */
public record Growth(Map<Skill, Integer> points) {

    /** Where adventures alone stop teaching. */
    public static final int MOST = 60;

    /** From this threshold on a check is likely to pass: it teaches one point. */
    static final int LIKELY = 65;
    /** From this threshold on a check is risky and teaches two points; below it is desperate and teaches three. */
    static final int RISKY = 40;
    static final int TRIUMPH = 5;

    public static final Growth NONE = new Growth(Map.of());

    public Growth {
        var ordered = new EnumMap<Skill, Integer>(Skill.class);
        points.forEach((skill, number) -> {
            if (number < 1) {
                throw new IllegalArgumentException("Nobody learns " + number + " of " + skill);
            }
            ordered.put(skill, number);
        });
        points = Collections.unmodifiableMap(ordered);
    }

    /** With one more check that was passed. */
    public Growth plus(Skill skill, int threshold, boolean triumph) {
        var more = new EnumMap<Skill, Integer>(Skill.class);
        more.putAll(points);
        more.merge(skill, lesson(threshold, triumph), Integer::sum);
        return new Growth(more);
    }

    /** What a skill is after this; nobody forgets what they knew beyond {@link #MOST}. */
    public int after(Skill skill, int before) {
        return Math.max(before, Math.min(MOST, before + points.getOrDefault(skill, 0)));
    }

    /** What one check that was passed teaches. */
    public static int lesson(int threshold, boolean triumph) {
        if (triumph) {
            return TRIUMPH;
        }
        if (threshold >= LIKELY) {
            return 1;
        }
        return threshold >= RISKY ? 2 : 3;
    }
}
