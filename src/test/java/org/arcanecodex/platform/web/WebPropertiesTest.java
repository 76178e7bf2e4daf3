package org.arcanecodex.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class WebPropertiesTest {

    @Test
    void thePublicAddressIsAnOrigin() {
        assertThat(properties("https://codex.example/", List.of()).publicOrigin()).isEqualTo("https://codex.example");
        assertThat(properties("https://codex.example", List.of()).isPublicHttps()).isTrue();
        assertThat(properties("http://lan:8080", List.of()).isPublicHttps()).isFalse();
        assertThat(properties("", List.of()).publicOrigin()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"codex.example", "ftp://codex.example", "https://codex.example/game", "https://*.example",
            "https://u:p@codex.example", "https://codex.example?x", "*", "null", "https://a b"})
    void whatIsNoOriginFailsTheStart(String text) {
        assertThatThrownBy(() -> properties(text, List.of())).hasMessageContaining("arcane.web.public-url");
        assertThatThrownBy(() -> properties("", List.of("https://good.example", text)))
                .hasMessageContaining("arcane.web.cors-origins");
    }

    private static WebProperties properties(String publicUrl, List<String> origins) {
        return new WebProperties(List.of(), publicUrl, origins, 9092, "/socket.io/", DataSize.ofKilobytes(64),
                256, Duration.ofSeconds(10), Duration.ofDays(365), Duration.ofDays(1), DataSize.ofMegabytes(1));
    }
}
