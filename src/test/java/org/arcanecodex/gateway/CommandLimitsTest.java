package org.arcanecodex.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.platform.ratelimit.RateLimits;
import org.arcanecodex.platform.ratelimit.Traffic;
import org.junit.jupiter.api.Test;

class CommandLimitsTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private long now;

    private CommandLimits limits(Map<String, Object> settings) {
        return limits(settings, Map.of());
    }

    private CommandLimits limits(Map<String, Object> settings, Map<String, Object> traffic) {
        var buckets = RateLimits.alone(() -> now);
        return new CommandLimits(Limits.with(settings), new GatewayMetrics(meters), buckets,
                new Traffic(buckets, Limits.traffic(traffic)));
    }

    @Test
    void withoutSettingsSixtyAMinuteAreForWhoeverHasNoAccount() {
        var limits = Limits.traffic(Map.of());

        assertThat(limits.anonymous()).hasToString("60 in PT1M");
    }

    @Test
    void tabsOfOneAccountShareItsLimit() {
        var limits = limits(Map.of(), Map.of("arcane.limits.account", "3/s"));
        for (int tab = 0; tab < 3; tab++) {
            assertThat(limits.take(new TestConnection("tab" + tab, 1, "203.0.113." + tab))).isZero();
        }
        assertThat(limits.take(new TestConnection("tab4", 1, "203.0.113.4"))).isPositive();
        assertThat(limits.take(new TestConnection("other", 2, "203.0.113.4"))).isZero();
        assertThat(meters.counter("arcane.rate.limited", "scope", "account").count()).isEqualTo(1);
    }

    @Test
    void manyAccountsFromOneAddressShareItsLimit() {
        var limits = limits(Map.of(), Map.of("arcane.limits.address", "3/s"));
        for (int account = 0; account < 3; account++) {
            assertThat(limits.take(new TestConnection("c" + account, account, "203.0.113.9"))).isZero();
        }
        assertThat(limits.take(new TestConnection("c4", 4, "203.0.113.9"))).isPositive();
        assertThat(limits.take(new TestConnection("c5", 5, "203.0.113.10"))).isZero();
        assertThat(meters.counter("arcane.rate.limited", "scope", "address").count()).isEqualTo(1);
    }

    @Test
    void aBanEnds() {
        var limits = limits(Map.of("arcane.gateway.strikes", 1, "arcane.gateway.command-burst", 1,
                "arcane.gateway.ban", "10s"));
        var ana = new TestConnection("a", 1, "203.0.113.9");
        for (int i = 0; i < 3; i++) {
            limits.take(ana);
        }
        assertThat(ana.closed).isEqualTo(CloseReason.TOO_FAST);
        assertThat(limits.isBanned(new AccountId(1))).isTrue();
        assertThat(limits.isBanned(new AccountId(2))).isFalse();
        now += 10_000_000_000L;
        assertThat(limits.isBanned(new AccountId(1))).isFalse();
    }
}
