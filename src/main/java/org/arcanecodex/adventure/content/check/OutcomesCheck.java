package org.arcanecodex.adventure.content.check;

import java.util.stream.Stream;

import org.arcanecodex.adventure.content.read.Draft;
import org.arcanecodex.adventure.content.read.Problem;
import org.arcanecodex.core.adventure.story.Effect;

/**
 * Check 1, for stories that are published now: whatever happens is also told. Not a mistake of form, since stories that
 * rooms have kept must stay readable.
 */
final class OutcomesCheck implements Check {

    @Override
    public Stream<Problem> problems(Draft draft) {
        return Parts.outcomes(draft.story())
                .filter(outcome -> outcome.part().stream().noneMatch(Effect.Say.class::isInstance))
                .map(outcome -> draft.problem(outcome.path(),
                        "'" + outcome.path().substring(outcome.path().lastIndexOf('/') + 1)
                                + "' has no 'say', the line that tells what happened."));
    }
}
