package org.arcanecodex.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@BesideOthers
class EmbeddedMariaDbIT {

    @Test
    void aServerLeftBehindByAKilledRunIsAdopted(@TempDir Path home) {
        var first = EmbeddedMariaDb.in(home);
        try {
            var second = EmbeddedMariaDb.in(home);
            assertThat(second.process()).isEqualTo(first.process());
        } finally {
            first.stop();
        }
    }

    @Test
    void whatWasStoredIsThereAfterAStopAndAStart(@TempDir Path home) throws Exception {
        var first = EmbeddedMariaDb.in(home);
        first.create("kept");
        first.stop();
        var second = EmbeddedMariaDb.in(home);
        try (var connection = DriverManager.getConnection(second.url(""), "root", "");
                var found = connection.createStatement().executeQuery("show databases like 'kept'")) {
            assertThat(found.next()).isTrue();
        } finally {
            second.stop();
        }
    }

    @Test
    void aServerLeftBehindThatDoesNotAnswerIsEndedAndWhatItStoredIsKept(@TempDir Path home) throws Exception {
        var first = EmbeddedMariaDb.in(home);
        first.create("kept");
        first.process().pause();
        var second = EmbeddedMariaDb.in(home);
        try (var connection = DriverManager.getConnection(second.url(""), "root", "");
                var found = connection.createStatement().executeQuery("show databases like 'kept'")) {
            assertThat(first.process().isAlive()).isFalse();
            assertThat(found.next()).isTrue();
        } finally {
            second.stop();
        }
    }

    @Test
    void aPidFileOfSomebodyElseIsNotBelieved(@TempDir Path home) throws Exception {
        var first = EmbeddedMariaDb.in(home);
        first.kill();
        java.nio.file.Files.writeString(home.resolve("mariadb.pid"),
                Long.toString(ProcessHandle.current().pid()));
        var second = EmbeddedMariaDb.in(home);
        try {
            assertThat(second.process().handle()).isNotEqualTo(ProcessHandle.current());
            second.create("still_works");
        } finally {
            second.stop();
        }
    }
}
