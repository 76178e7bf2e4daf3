package org.arcanecodex.adventure.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.arcanecodex.core.adventure.StoryRef;
import org.arcanecodex.core.adventure.story.Story;
import org.arcanecodex.testkit.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Stories that outlive the release that brought them, on the real database. */
class ScenariosIT {

    private static final StoryText WHOLE = StoryText.whole();
    private static final StoryRef REF = new StoryRef("last-lamp", 2);

    @TempDir
    Path folder;

    private ScenarioStore store;

    @BeforeEach
    void aFreshDatabase() throws Exception {
        var source = new DriverManagerDataSource(TestDatabase.fresh(), "root", "");
        Flyway.configure().dataSource(source).load().migrate();
        store = new ScenarioStore(JdbcClient.create(source));
        Files.writeString(folder.resolve("lamp.yaml"), WHOLE.text());
    }

    @Test
    void aKeptStoryIsFoundWhenItsFileIsGone() throws Exception {
        release().keep(REF);
        Files.delete(folder.resolve("lamp.yaml"));

        var next = release();

        assertThat(next.offered()).isEmpty();
        assertThat(next.find(REF)).contains(WHOLE.draft().story());
        assertThat(next.find(REF).orElseThrow()).as("read once").isSameAs(next.find(REF).orElseThrow());
    }

    @Test
    void whatNoRoomTookIsForgottenWithItsFile() throws Exception {
        release();
        Files.delete(folder.resolve("lamp.yaml"));

        assertThat(release().find(REF)).isEmpty();
    }

    @Test
    void anEditedVersionStaysAsRoomsKnowIt() throws Exception {
        release().keep(REF);
        Files.writeString(folder.resolve("lamp.yaml"),
                WHOLE.with("title: The Last Lamp", "title: Edited").text());

        var next = release();
        next.keep(REF);

        assertThat(next.find(REF).map(Story::title)).contains("The Last Lamp");
        assertThat(next.newest("last-lamp").map(Story::title)).contains("The Last Lamp");
        assertThat(next.problems()).hasSize(1);
    }

    @Test
    void keepingTwiceIsKeepingOnce() {
        release().keep(REF);
        release().keep(REF);

        assertThat(store.hashes()).containsOnlyKeys(REF);
    }

    @Test
    void healthNamesWhatWasLeftOut() throws Exception {
        Files.writeString(folder.resolve("mad.yaml"), "id: [broken");

        var health = new ScenarioHealth(release()).health();

        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails()).containsEntry("offered", List.of("last-lamp 2"))
                .extractingByKey("problems")
                .asString()
                .contains("mad.yaml:1: This is not YAML");
    }

    @Test
    void withoutAnyStoryNothingCanBePlayed() throws Exception {
        Files.delete(folder.resolve("lamp.yaml"));

        assertThat(new ScenarioHealth(release()).health().getStatus()).isEqualTo(Status.DOWN);
    }

    private Scenarios release() {
        return new Scenarios(store, new ScenarioProperties(List.of("file:" + folder + "/*.yaml"), 0));
    }
}
