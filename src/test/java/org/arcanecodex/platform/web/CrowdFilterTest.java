package org.arcanecodex.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.FilterChain;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class CrowdFilterTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final CrowdFilter filter = new CrowdFilter(new Problems(JsonMapper.builder().build()), 2, meters);
    private final CountDownLatch inside = new CountDownLatch(2);
    private final CountDownLatch done = new CountDownLatch(1);

    @Test
    void whoIsOneTooManyIsSentAwayAtOnceAndWhoComesLaterIsServed() throws Exception {
        var one = Thread.startVirtualThread(() -> ask(this::slowly));
        var two = Thread.startVirtualThread(() -> ask(this::slowly));
        inside.await();
        assertThat(meters.get("arcane.http.requests.at.once").gauge().value()).isEqualTo(2);
        var third = ask((_, _) -> {
            throw new AssertionError("is answered all the same");
        });
        assertThat(third.getStatus()).isEqualTo(503);
        assertThat(third.getHeader("Retry-After")).isEqualTo("1");
        assertThat(third.getContentAsString()).contains("\"BUSY\"");
        assertThat(meters.get("arcane.http.crowded").counter().count()).isEqualTo(1);
        done.countDown();
        one.join();
        two.join();
        assertThat(ask((_, _) -> {}).getStatus()).isEqualTo(200);
        assertThat(meters.get("arcane.http.requests.at.once").gauge().value()).isZero();
    }

    private void slowly(Object request, Object response) {
        inside.countDown();
        try {
            done.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private MockHttpServletResponse ask(FilterChain chain) {
        var response = new MockHttpServletResponse();
        try {
            filter.doFilter(new MockHttpServletRequest("GET", "/api/v1/status"), response, chain);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return response;
    }
}
