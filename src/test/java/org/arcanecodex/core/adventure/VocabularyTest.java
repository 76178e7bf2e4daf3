package org.arcanecodex.core.adventure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.arcanecodex.core.adventure.AdventureEvent.Hidden;
import org.arcanecodex.core.adventure.AdventureEvent.ToAll;
import org.arcanecodex.core.adventure.AdventureEvent.ToSeat;
import org.arcanecodex.core.adventure.AdventureEvent.ToSeats;
import org.junit.jupiter.api.Test;

/** Promises that every command and event keeps. */
class VocabularyTest {

    @Test
    void everyEventHasExactlyOneAudience() {
        assertThat(Vocabulary.events()).hasSizeGreaterThan(40)
                .allSatisfy(
                        type -> assertThat(Stream.of(ToAll.class, ToSeat.class, ToSeats.class, Hidden.class)
                                .filter(audience -> audience.isAssignableFrom(type))).hasSize(1));
    }

    @Test
    void everyCommandAndEventHasAVersionedNameOfItsOwn() {
        var names = Stream.concat(Vocabulary.commands().stream(), Vocabulary.events().stream())
                .map(Vocabulary::name)
                .toList();

        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z]+(-[a-z]+)*\\.v[0-9]+"));
    }

    @Test
    void aSecretSaysNothingInALog() {
        assertThat(Sealed.of(1, "canary")).hasToString("sealed");
        assertThat(Sealed.of(1, "canary").to(1)).contains("canary");
        assertThat(Sealed.of(1, "canary").to(2)).isEmpty();
        assertThat(new Sealed<>(List.of(), "canary").to(0)).isEmpty();
    }
}
