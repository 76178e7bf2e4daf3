package org.arcanecodex.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedRedisIT {

    @Test
    void aServerLeftBehindByAKilledRunIsAdopted(@TempDir Path home) {
        var first = EmbeddedRedis.in(home);
        try {
            assertThat(EmbeddedRedis.in(home).process()).isEqualTo(first.process());
        } finally {
            first.stop();
        }
    }

    @Test
    void aServerLeftBehindThatDoesNotAnswerIsEnded(@TempDir Path home) {
        var first = EmbeddedRedis.in(home);
        first.process().pause();
        var second = EmbeddedRedis.in(home);
        try {
            assertThat(first.process().isAlive()).isFalse();
            assertThat(second.say("PING")).isEqualTo("+PONG");
        } finally {
            second.stop();
        }
    }

    @Test
    void aPidFileOfSomebodyElseIsNotBelieved(@TempDir Path home) throws Exception {
        var first = EmbeddedRedis.in(home);
        first.kill();
        Files.writeString(home.resolve("redis.pid"), Long.toString(ProcessHandle.current().pid()));
        var second = EmbeddedRedis.in(home);
        try {
            assertThat(second.process().handle()).isNotEqualTo(ProcessHandle.current());
        } finally {
            second.stop();
        }
    }
}
