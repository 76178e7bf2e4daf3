package org.arcanecodex.adventure.content.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.arcanecodex.core.adventure.story.Sheet;
import org.arcanecodex.core.adventure.story.Story;

/** Everybody who can sit at the table together: any choice of heroes, and the companions that fill up. */
final class Parties {

    private Parties() {}

    static List<List<Sheet>> of(Story story) {
        return IntStream.range(1, 1 << story.heroes().size())
                .filter(chosen -> Integer.bitCount(chosen) >= story.fewest())
                .mapToObj(chosen -> party(story, chosen))
                .toList();
    }

    private static List<Sheet> party(Story story, int chosen) {
        var party = new ArrayList<Sheet>();
        IntStream.range(0, story.heroes().size())
                .filter(hero -> (chosen >> hero & 1) == 1)
                .forEach(hero -> party.add(story.heroes().get(hero)));
        story.companions().stream().limit(Math.max(0, story.party() - party.size())).forEach(party::add);
        return List.copyOf(party);
    }

    static String names(List<Sheet> party) {
        return String.join(", ", party.stream().flatMap(sheet -> Stream.of(sheet.id())).toList());
    }
}
