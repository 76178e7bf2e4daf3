package org.arcanecodex.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ForwardedFilterTest {

    private final ForwardedFilter filter = new ForwardedFilter(TrustedProxies.of(List.of("10.0.0.0/8", "::1")));

    @Test
    void aProxyOfOursIsBelieved() throws Exception {
        var seen = through("10.1.2.3", "X-Forwarded-For", "6.6.6.6, 203.0.113.9", "X-Forwarded-Proto", "https",
                "X-Forwarded-Host", "codex.example");

        assertThat(seen.getRemoteAddr()).isEqualTo("203.0.113.9");
        assertThat(seen.isSecure()).isTrue();
        assertThat(seen.getScheme()).isEqualTo("https");
        assertThat(seen.getServerName()).isEqualTo("codex.example");
        assertThat(seen.getServerPort()).isEqualTo(443);
        assertThat(seen.getRequestURL().toString()).isEqualTo("https://codex.example/api/v1/x");
    }

    @Test
    void withoutAWordOnTheHostItIsTheOneThatWasAsked() throws Exception {
        var seen = through("10.1.2.3", "Host", "play.example:8443", "X-Forwarded-Proto", "https");

        assertThat(seen.getServerName()).isEqualTo("play.example");
        assertThat(seen.getServerPort()).isEqualTo(8443);
    }

    @Test
    void aStrangerIsNotBelieved() throws Exception {
        var seen = through("203.0.113.9", "X-Forwarded-For", "6.6.6.6", "X-Forwarded-Proto", "https",
                "X-Forwarded-Host", "evil.example", "Forwarded", "for=6.6.6.6;proto=https", "X-Real-IP", "6.6.6.6");

        assertThat(seen.getRemoteAddr()).isEqualTo("203.0.113.9");
        assertThat(seen.isSecure()).isFalse();
        assertThat(seen.getServerName()).isEqualTo("localhost");
    }

    @Test
    void nonsenseFromAProxyChangesNothing() throws Exception {
        var seen = through("0:0:0:0:0:0:0:1%0", "X-Forwarded-For", "nobody", "X-Forwarded-Proto", "gopher",
                "X-Forwarded-Host", "a b\"; script");

        assertThat(seen.getRemoteAddr()).isEqualTo("0:0:0:0:0:0:0:1");
        assertThat(seen.getScheme()).isEqualTo("http");
        assertThat(seen.getServerName()).isEqualTo("localhost");
    }

    private HttpServletRequest through(String peer, String... headers) throws Exception {
        var request = new MockHttpServletRequest("GET", "/api/v1/x");
        request.setRemoteAddr(peer);
        for (int i = 0; i < headers.length; i += 2) {
            request.addHeader(headers[i], headers[i + 1]);
        }
        var seen = new AtomicReference<HttpServletRequest>();
        filter.doFilter(request, new MockHttpServletResponse(), (passed, _) -> seen.set((HttpServletRequest) passed));
        return seen.get();
    }
}
