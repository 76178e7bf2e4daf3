package org.arcanecodex.adventure.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.arcanecodex.adventure.content.read.Reading;
import org.arcanecodex.adventure.content.read.StoryReader;
import org.arcanecodex.core.adventure.story.Facts;
import org.arcanecodex.core.adventure.story.Story;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** What the words of the Quiet Coach tell as done is so in whatever ending follows, however things stand. */
class QuietCoachTest {

    private static final Set<String> READ = Set.of("one-sentence", "page-short", "empty-spring", "book-read");

    /** All that the ways out of the last beat and of the bridge ask for. */
    private static final List<String> FACTS = List.of("one-voice", "mail-stopped", "grieve-turned", "shrine-kind",
            "seed-left", "watch-kept", "sealed", "names-cut", "bridge-chained", "terms-offered", "company-paper",
            "toll-away", "toll-left", "clue:warrant", "clue:docket");
    private static final List<String> AT_THE_BRIDGE = List.of("walked", "pinned", "seed-left", "ran-it", "third-left",
            "wedges");

    private final Story story = story();

    @Test
    void whatWasReadIsEntered() {
        always("assize", facts -> facts.counter("aloud") > 0, READ);
    }

    @Test
    void namesThatWereCutAreNotReadOut() {
        assertThat(halts().filter(facts -> facts.flag("names-cut")).map(facts -> after("assize", facts)))
                .doesNotContain("book-read", "empty-spring");
    }

    @Test
    void aChainStaysUnlessTheBridgeIsClosedByOrder() {
        always("assize", facts -> facts.flag("bridge-chained") && facts.counter("aloud") == 0, Set.of("chained"));
    }

    @Test
    void whoWalkedOutIsNotSignedFor() {
        always("assize", facts -> facts.flag("toll-away") || facts.flag("toll-left"),
                both(READ, Set.of("chained", "iron-by-spring", "nobody")));
    }

    @Test
    void aTableOfOneMindIsNotToldThatItSpokeAllAtOnce() {
        assertThat(halts().filter(facts -> facts.counter("voices") < 2).map(facts -> after("assize", facts)))
                .doesNotContain("receipt");
    }

    @Test
    void whereOneDeedFailedNoneIsToldAsDone() {
        assertThat(halts().filter(facts -> Set.of("adjourned", "receipt").contains(after("assize", facts))))
                .noneMatch(facts -> facts.counter("aloud") > 0 || facts.flag("bridge-chained")
                        || facts.flag("toll-away") || facts.flag("terms-offered") && facts.counter("voices") < 2);
    }

    @Test
    void whoWalkedOverIsNotInTheRiver() {
        assertThat(standing(AT_THE_BRIDGE, 0, 0).filter(facts -> facts.flag("walked"))
                .map(facts -> after("bridge", facts))).containsOnly("empty-train", "assize");
    }

    @Test
    void nothingIsReadAfterTheBell() {
        assertThat(story.beat("assize").options())
                .filteredOn(option -> Set.of("read-aloud", "one-voice", "cut-names").contains(option.id()))
                .hasSize(3)
                .noneMatch(option -> option.when().eval(new Standing(Set.of("clue:docket"), 0, 0, 3)));
    }

    private void always(String beat, Predicate<Facts> when, Set<String> endings) {
        assertThat(halts().filter(when).map(facts -> after(beat, facts))).isNotEmpty().allMatch(endings::contains);
    }

    private String after(String beat, Facts facts) {
        return story.beat(beat)
                .next()
                .stream()
                .filter(next -> next.when().eval(facts))
                .findFirst()
                .orElseThrow()
                .to();
    }

    /** The Halt in every way that its ways out can tell apart. */
    private static Stream<Facts> halts() {
        return IntStream.range(0, 2)
                .boxed()
                .flatMap(aloud -> IntStream.range(aloud, 3)
                        .boxed()
                        .flatMap(voices -> standing(FACTS, aloud, voices)));
    }

    private static Stream<Facts> standing(List<String> names, int aloud, int voices) {
        return IntStream.range(0, 1 << names.size())
                .mapToObj(bits -> new Standing(
                        Set.copyOf(IntStream.range(0, names.size())
                                .filter(i -> (bits >> i & 1) == 1)
                                .mapToObj(names::get)
                                .toList()),
                        aloud, voices, 0))
                .filter(facts -> !facts.flag("one-voice") || aloud > 0)
                .map(Facts.class::cast);
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        return Set.copyOf(Stream.concat(one.stream(), other.stream()).toList());
    }

    private static Story story() {
        try {
            var file = new ClassPathResource("scenarios/quiet-coach.yaml");
            return switch (StoryReader.read("quiet-coach.yaml", file.getContentAsString(StandardCharsets.UTF_8))) {
                case Reading.Read(var draft) -> draft.story();
                case Reading.Unreadable(var problems) -> throw new AssertionError(problems);
            };
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** @param set flags, and clues with their prefix */
    private record Standing(Set<String> set, int aloud, int voices, int late) implements Facts {

        @Override
        public boolean flag(String flag) {
            return set.contains(flag);
        }

        @Override
        public boolean clue(String clue) {
            return set.contains("clue:" + clue);
        }

        @Override
        public int counter(String counter) {
            return switch (counter) {
                case "aloud" -> aloud;
                case "voices" -> voices;
                case "late" -> late;
                default -> 2;
            };
        }

        @Override
        public int trust() {
            return 100;
        }

        @Override
        public int party() {
            return 3;
        }
    }
}
