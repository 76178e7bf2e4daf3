package org.arcanecodex.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginsTest {

    private final Origins origins = new Origins(Limits.with(Map.of(
            "arcane.gateway.public-url", "https://play.example/", "arcane.gateway.allowed-origins",
            "https://friend.example:8443")));

    @Test
    void thePublicAddressAndTheListAreWelcome() {
        assertThat(origins.welcomes("https://play.example")).isTrue();
        assertThat(origins.welcomes("https://friend.example:8443")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "http://play.example", "https://play.example.evil.example",
            "https://evilplay.example", "https://play.example:444", "null", "", "https://play.example/",
            "https://friend.example", "http://localhost:8080"})
    void everythingElseIsNot(String origin) { assertThat(origins.welcomes(origin)).isFalse(); }

    @Test
    void whatIsNoOriginStopsTheStart() {
        assertThatThrownBy(() -> new Origins(Limits.with(Map.of("arcane.gateway.allowed-origins", "*"))))
                .hasMessageContaining("*");
    }
}
