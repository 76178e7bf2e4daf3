package org.arcanecodex.platform.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.convert.ApplicationConversionService;

class RateTest {

    @Test
    void settingsAreReadAsPeopleWriteThem() {
        assertThat(Rate.of("20/10m")).isEqualTo(new Rate(20, Duration.ofMinutes(10)));
        assertThat(Rate.of("5/s")).isEqualTo(new Rate(5, Duration.ofSeconds(1)));
        assertThat(ApplicationConversionService.getSharedInstance().convert("3/2h", Rate.class))
                .isEqualTo(new Rate(3, Duration.ofHours(2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "5/", "/m", "0/m", "5/0m", "-1/m", "5/w", "5 / m / s", "99999999999/m"})
    void whatIsNoRateIsRefused(String text) {
        assertThatThrownBy(() -> Rate.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
