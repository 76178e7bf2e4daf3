package org.arcanecodex.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.arcanecodex.platform.web.WebProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class OriginsTest {

    private final Origins origins = new Origins(Limits.with(Map.of("arcane.gateway.allowed-origins",
            "https://friend.example:8443")), at("https://play.example/"));

    @Test
    void thePublicAddressAndTheListAreWelcome() {
        assertThat(welcomes("https://play.example")).isTrue();
        assertThat(welcomes("https://friend.example:8443")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "http://play.example", "https://play.example.evil.example",
            "https://evilplay.example", "https://play.example:444", "null", "", "https://play.example/",
            "https://friend.example", "http://localhost:8080"})
    void everythingElseIsNot(String origin) { assertThat(welcomes(origin)).isFalse(); }

    @Test
    void twoOriginsAreNone() {
        assertThat(origins.welcomes(List.of("https://play.example", "https://play.example"), List.of())).isFalse();
    }

    @Test
    void programsNameNoOrigin() { assertThat(origins.welcomes(List.of(), List.of())).isTrue(); }

    @ParameterizedTest
    @CsvSource({"same-origin, true", "none, true", "cross-site, false", "same-site, false", "anything, false"})
    void aBrowserWithoutAnOriginIsAskedWhoMadeIt(String site, boolean welcome) {
        assertThat(origins.welcomes(List.of(), List.of(site))).isEqualTo(welcome);
    }

    private static WebProperties at(String publicUrl) {
        return new Binder(new MapConfigurationPropertySource(Map.of("arcane.web.public-url", publicUrl)))
                .bindOrCreate("arcane.web", WebProperties.class);
    }

    private boolean welcomes(String origin) { return origins.welcomes(List.of(origin), List.of("cross-site")); }

    @Test
    void whatIsNoOriginStopsTheStart() {
        assertThatThrownBy(() -> new Origins(Limits.with(Map.of("arcane.gateway.allowed-origins", "*")), at("")))
                .hasMessageContaining("*");
    }
}
