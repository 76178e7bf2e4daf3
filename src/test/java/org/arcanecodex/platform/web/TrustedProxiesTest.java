package org.arcanecodex.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;

import org.junit.jupiter.api.Test;

class TrustedProxiesTest {

    private final TrustedProxies nobody = TrustedProxies.of(List.of());
    private final TrustedProxies ours = TrustedProxies.of(List.of("10.0.0.0/8", "fd00::/8", "192.0.2.7"));

    @Test
    void withoutProxiesOfOursNothingIsBelieved() {
        assertThat(nobody.client(ip("127.0.0.1"), List.of("1.2.3.4"))).isEqualTo("127.0.0.1");
    }

    @Test
    void aStrangerWhoNamesAnotherAddressKeepsHisOwn() {
        assertThat(ours.client(ip("203.0.113.9"), List.of("1.2.3.4"))).isEqualTo("203.0.113.9");
    }

    @Test
    void ourProxyIsBelieved() {
        assertThat(ours.client(ip("10.1.1.1"), List.of("203.0.113.9"))).isEqualTo("203.0.113.9");
    }

    @Test
    void whatTheClientWroteBeforeOurProxyDoesNotCount() {
        assertThat(ours.client(ip("10.1.1.1"), List.of("6.6.6.6, 203.0.113.9"))).isEqualTo("203.0.113.9");
        assertThat(ours.client(ip("10.1.1.1"), List.of("6.6.6.6", "203.0.113.9"))).isEqualTo("203.0.113.9");
    }

    @Test
    void aChainOfOurProxiesIsFollowedToTheFirstStranger() {
        assertThat(ours.client(ip("10.1.1.1"), List.of("6.6.6.6, 203.0.113.9, 192.0.2.7, fd00::1")))
                .isEqualTo("203.0.113.9");
    }

    @Test
    void whatIsNoAddressEndsTheChain() {
        assertThat(ours.client(ip("10.1.1.1"), List.of("203.0.113.9, unknown"))).isEqualTo("10.1.1.1");
        assertThat(ours.client(ip("10.1.1.1"), List.of("localhost"))).isEqualTo("10.1.1.1");
        assertThat(ours.client(ip("10.1.1.1"), List.of(""))).isEqualTo("10.1.1.1");
        assertThat(ours.client(ip("10.1.1.1"), List.of("fe80::1%eth0"))).isEqualTo("10.1.1.1");
    }

    @Test
    void fourInSixIsFour() {
        assertThat(ours.client(ip("10.1.1.1"), List.of("::ffff:203.0.113.9"))).isEqualTo("203.0.113.9");
    }

    @Test
    void oneHouseholdIsCountedAsOne() {
        assertThat(TrustedProxies.limitKey("203.0.113.9")).isEqualTo("203.0.113.9");
        assertThat(TrustedProxies.limitKey("2001:db8:1:2:3:4:5:6"))
                .isEqualTo(TrustedProxies.limitKey("2001:db8:1:2:ffff::1"))
                .isNotEqualTo(TrustedProxies.limitKey("2001:db8:1:3::1"));
    }

    @Test
    void aWrongRangeIsNamedAtStart() {
        assertThatThrownBy(() -> TrustedProxies.of(List.of("nginx"))).hasMessageContaining("nginx");
        assertThatThrownBy(() -> TrustedProxies.of(List.of("10.0.0.0/33"))).hasMessageContaining("33");
    }

    private static InetAddress ip(String literal) { return InetAddress.ofLiteral(literal); }
}
