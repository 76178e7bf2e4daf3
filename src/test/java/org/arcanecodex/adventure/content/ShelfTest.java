package org.arcanecodex.adventure.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.arcanecodex.adventure.content.read.Draft;
import org.arcanecodex.adventure.content.read.Problem;
import org.arcanecodex.core.adventure.StoryRef;
import org.arcanecodex.core.adventure.story.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShelfTest {

    private static final StoryText WHOLE = StoryText.whole();
    private static final StoryRef REF = new StoryRef("last-lamp", 2);

    @TempDir
    Path folder;

    @BeforeEach
    void oneWholeStory() throws Exception {
        write("b.yaml", WHOLE);
    }

    @Test
    void offersWhatKeepsItsPromises() {
        var shelf = shelf();

        assertThat(shelf.problems()).isEmpty();
        assertThat(shelf.newest()).extracting(Story::title).containsExactly("The Last Lamp");
        assertThat(shelf.find(REF)).isPresent();
    }

    @Test
    void aBrokenFileIsLeftOutAndNamed() throws Exception {
        write("a.yaml", WHOLE.with("id: last-lamp", "id: other-lamp").with("start: quay", "start: pier"));
        write("c.yaml", new StoryText("id: [broken"));

        var shelf = shelf();

        assertThat(shelf.newest()).extracting(Story::id).containsExactly("last-lamp");
        assertThat(shelf.problems()).contains(new Problem("a.yaml", WHOLE.lineOf("start: quay"),
                "There is no beat 'pier'."));
        assertThat(shelf.problems()).extracting(Problem::file).containsExactly("a.yaml", "c.yaml");
    }

    @Test
    void whatFailsItsTrialIsLeftOut() {
        var shelf = Shelf.of(files(), draft -> List.of(draft.problem("beats", "Somebody got stuck.")));

        assertThat(shelf.newest()).isEmpty();
        assertThat(shelf.problems()).extracting(Problem::sentence).containsExactly("Somebody got stuck.");
    }

    @Test
    void theNewestVersionIsOfferedAndTheOlderOnesStay() throws Exception {
        write("a.yaml", WHOLE.with("version: 2", "version: 3"));

        var shelf = shelf();

        assertThat(shelf.newest()).extracting(Story::version).containsExactly(3);
        assertThat(shelf.find(REF)).isPresent();
    }

    @Test
    void aBrokenNewVersionLeavesTheOldOneOnOffer() throws Exception {
        write("c.yaml", WHOLE.with("version: 2", "version: 3").with("start: quay", "start: pier"));

        assertThat(shelf().newest()).extracting(Story::version).containsExactly(2);
    }

    @Test
    void whatTeachesComesFirst() throws Exception {
        write("a.yaml", WHOLE.with("id: last-lamp", "id: a-lamp")
                .with("kind: tutorial", "kind: full")
                .with("title: The Last Lamp", "title: A Lamp"));

        assertThat(shelf().newest()).extracting(Story::id).containsExactly("last-lamp", "a-lamp");
    }

    @Test
    void twoFilesCannotBeTheSameVersion() throws Exception {
        write("c.yaml", WHOLE.with("title: The Last Lamp", "title: Another"));

        assertThat(shelf().problems())
                .containsExactly(new Problem("c.yaml", 2, "Another file has last-lamp 2 already."));
        assertThat(shelf().newest()).extracting(Story::title).containsExactly("The Last Lamp");
    }

    @Test
    void aPublishedVersionStaysAsRoomsKnowIt() {
        var old = WHOLE.with("title: The Last Lamp", "title: As It Was").draft().story();

        var shelf = shelf().respecting(Map.of(REF, "another hash"), ref -> Optional.of(old));

        assertThat(shelf.newest()).extracting(Story::title).containsExactly("As It Was");
        assertThat(shelf.problems()).extracting(Problem::sentence)
                .containsExactly(
                        "last-lamp 2 was edited after rooms were made with it; the story stays as it was. Raise its version.");
    }

    @Test
    void theSameTextIsNoEdit() {
        var hash = new StoryFile("b.yaml", WHOLE.text()).sha256();

        assertThat(shelf().respecting(Map.of(REF, hash), ref -> Optional.empty()).problems()).isEmpty();
    }

    @Test
    void aPlaceWithoutStoriesIsNoProblem() {
        assertThat(Shelf.of(StoryFiles.in(List.of("file:" + folder + "/nowhere/*.yaml")), ShelfTest::passed).problems())
                .isEmpty();
    }

    private Shelf shelf() {
        return Shelf.of(files(), ShelfTest::passed);
    }

    private static List<Problem> passed(Draft draft) {
        return List.of();
    }

    private StoryFiles files() {
        return StoryFiles.in(List.of("file:" + folder + "/*.yaml"));
    }

    private void write(String name, StoryText story) throws Exception {
        Files.writeString(folder.resolve(name), story.text(), StandardCharsets.UTF_8);
    }
}
