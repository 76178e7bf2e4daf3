package org.arcanecodex.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.arcanecodex.platform.database.PoolProfile.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PoolProfileTest {

    @Test
    void whoSaysNothingGetsSixteen() {
        assertThat(settings(Map.of()).connections()).isEqualTo(16);
        assertThat(settings(Map.of("arcane.database.pool-size", "")).connections()).isEqualTo(16);
    }

    @Test
    void aNumberIsTakenInsteadOfWhatTheProfileSays() {
        assertThat(settings(Map.of("arcane.database.profile", "write-heavy", "arcane.database.size", "large"))
                .connections()).isEqualTo(36);
        assertThat(settings(Map.of("arcane.database.profile", "write-heavy", "arcane.database.pool-size", "7"))
                .connections()).isEqualTo(7);
    }

    /** The documents' server takes 200, and some are for migrations and people. */
    @ParameterizedTest
    @EnumSource
    void fiveInstancesOfTheLargestStayBelowWhatTheServerTakes(PoolProfile profile) {
        assertThat(5 * profile.connections(Size.LARGE)).isLessThanOrEqualTo(190);
        assertThat(profile.connections(Size.SMALL)).isLessThan(profile.connections(Size.MEDIUM));
    }

    private static DatabaseProperties settings(Map<String, String> words) {
        return new Binder(new MapConfigurationPropertySource(words)).bindOrCreate("arcane.database",
                DatabaseProperties.class);
    }
}
