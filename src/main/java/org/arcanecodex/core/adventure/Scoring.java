package org.arcanecodex.core.adventure;

import java.util.ArrayList;
import java.util.List;

import org.arcanecodex.core.adventure.Score.Entry;
import org.arcanecodex.core.adventure.Score.Kind;
import org.arcanecodex.core.adventure.Score.Objective;
import org.arcanecodex.core.adventure.story.Ending;
import org.arcanecodex.core.adventure.story.HeroSheet;
import org.arcanecodex.core.adventure.story.Story;

/** What a story was worth. The gods' verdicts will have a line of their own; until then nobody can have it. */
final class Scoring {

    static final int GOALS = 400;
    static final int CLUES = 200;
    static final int TRUST = 150;
    static final int OBJECTIVE = 100;

    private Scoring() {}

    static Score score(Adventure state, Story story, Ending ending) {
        var lines = new ArrayList<Entry>();
        lines.add(new Entry(Kind.GOALS, Math.clamp(ending.goals(), 0, GOALS), GOALS));
        if (!story.clues().isEmpty()) {
            int found = state.world().clues().size();
            lines.add(new Entry(Kind.CLUES, Math.min(CLUES, CLUES * found / story.clues().size()), CLUES));
        }
        lines.add(new Entry(Kind.TRUST, TRUST * state.world().trust() / 100, TRUST));
        return new Score(ending.id(), lines, objectives(state, story));
    }

    private static List<Objective> objectives(Adventure state, Story story) {
        return state.table()
                .held()
                .stream()
                .flatMap(
                        seat -> Cast.hero(story, seat).map(hero -> judged(state, seat.number(), hero)).stream())
                .toList();
    }

    private static Objective judged(Adventure state, int seat, HeroSheet hero) {
        boolean met = hero.objective().when().eval(state.facts());
        return new Objective(seat, hero.id(), met, met ? OBJECTIVE : 0);
    }
}
