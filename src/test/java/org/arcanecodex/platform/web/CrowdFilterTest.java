package org.arcanecodex.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.DelegatingServletInputStream;
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

    /** Else a few who send slowly would shut everybody out. */
    @Test
    void aBodyThatTricklesHoldsNoPlace() throws Exception {
        var sending = new PipedOutputStream();
        var body = new PipedInputStream(sending);
        var trickling = new MockHttpServletRequest("POST", "/api/v1/rooms") {
            @Override
            public ServletInputStream getInputStream() { return new DelegatingServletInputStream(body); }
        };
        trickling.addHeader("Transfer-Encoding", "chunked");
        var read = new CompletableFuture<String>();
        var slow = Thread.startVirtualThread(() -> ask(trickling, (request, _) -> read
                .complete(new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8))));
        sending.write("slow".getBytes(StandardCharsets.UTF_8));
        var one = Thread.startVirtualThread(() -> ask(this::slowly));
        var two = Thread.startVirtualThread(() -> ask(this::slowly));
        inside.await();
        done.countDown();
        one.join();
        two.join();
        assertThat(read).isNotDone();
        sending.close();
        slow.join();
        assertThat(read).isCompletedWithValue("slow");
        assertThat(meters.get("arcane.http.crowded").counter().count()).isZero();
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
        return ask(new MockHttpServletRequest("GET", "/api/v1/status"), chain);
    }

    private MockHttpServletResponse ask(MockHttpServletRequest request, FilterChain chain) {
        var response = new MockHttpServletResponse();
        try {
            filter.doFilter(request, response, chain);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return response;
    }
}
