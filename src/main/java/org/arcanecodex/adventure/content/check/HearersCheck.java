package org.arcanecodex.adventure.content.check;

import java.util.stream.Stream;

import org.arcanecodex.adventure.content.read.Draft;
import org.arcanecodex.adventure.content.read.Problem;
import org.arcanecodex.core.adventure.story.Whisper;
import org.arcanecodex.core.adventure.story.Whisper.Weight;

/** Check 6: whatever is critical finds a hearer, whoever sits at the table. */
final class HearersCheck implements Check {

    @Override
    public Stream<Problem> problems(Draft draft) {
        return draft.story()
                .whispers()
                .values()
                .stream()
                .filter(whisper -> whisper.weight() == Weight.CRITICAL)
                .flatMap(whisper -> deaf(draft, whisper));
    }

    private static Stream<Problem> deaf(Draft draft, Whisper whisper) {
        return Parties.of(draft.story())
                .stream()
                .filter(party -> party.stream().noneMatch(sheet -> Hearers.mayHear(sheet, whisper)))
                .limit(1)
                .map(party -> draft.problem("whispers/" + whisper.id() + "/for",
                        "With " + Parties.names(party) + " at the table nobody hears the critical whisper '"
                                + whisper.id() + "': add 'any'."));
    }
}
