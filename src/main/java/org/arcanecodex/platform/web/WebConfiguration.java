package org.arcanecodex.platform.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.Filter;
import org.arcanecodex.platform.trace.Tracing;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The filters of every HTTP request, in their order; the chain that authenticates follows at -100. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    @Bean
    TrustedProxies trustedProxies(WebProperties properties) {
        return TrustedProxies.of(properties.trustedProxies());
    }

    /** Requests that trickle in are cut off. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> punctuality(WebProperties properties,
            MeterRegistry meters) {
        var cutOff = Counter.builder("arcane.http.refused")
                .description("connections to the web port that were closed, and why")
                .tag("why", "slow_request")
                .register(meters);
        return tomcat -> {
            tomcat.setProtocol(PunctualProtocol.class.getName());
            tomcat.addConnectorCustomizers(connector -> {
                var protocol = (PunctualProtocol) connector.getProtocolHandler();
                protocol.limit(properties.requestTimeout(), cutOff::increment);
                protocol.strictTransport(properties.isPublicHttps()
                        ? SecurityHeadersFilter.strictTransport(properties.strictTransport())
                        : "");
            });
        };
    }

    @Bean
    FilterRegistrationBean<Filter> requestIds() {
        return at(FilterOrder.REQUEST_ID, new RequestIdFilter(), "/*");
    }

    @Bean
    FilterRegistrationBean<Filter> traces(Tracing tracing) {
        var traces = at(FilterOrder.TRACE, new TraceFilter(tracing), "/api/*");
        traces.setEnabled(tracing.isOn());
        return traces;
    }

    @Bean
    FilterRegistrationBean<Filter> clientAddresses(TrustedProxies proxies) {
        return at(FilterOrder.CLIENT_ADDRESS, new ForwardedFilter(proxies), "/*");
    }

    @Bean
    FilterRegistrationBean<Filter> accessLog() {
        return at(FilterOrder.ACCESS_LOG, new AccessLogFilter(), "/*");
    }

    @Bean
    FilterRegistrationBean<Filter> securityHeaders(WebProperties properties, SocketAddress socket) {
        return at(FilterOrder.SECURITY_HEADERS,
                new SecurityHeadersFilter(socket, properties.isPublicHttps(), properties.strictTransport()), "/*");
    }

    @Bean
    FilterRegistrationBean<Filter> crossOrigin(WebProperties properties, Problems problems) {
        return at(FilterOrder.CROSS_ORIGIN, CrossOrigin.filter(properties, problems), "/*");
    }

    @Bean
    FilterRegistrationBean<Filter> crowd(WebProperties properties, Problems problems, MeterRegistry meters) {
        return at(FilterOrder.CROWD, new CrowdFilter(problems, properties.requestsAtOnce(), meters), "/api/*");
    }

    @Bean
    FilterRegistrationBean<Filter> bodyLimit(WebProperties properties, Problems problems) {
        return at(FilterOrder.BODY_LIMIT, new BodyLimitFilter(problems, properties.maxBody().toBytes()), "/api/*");
    }

    private static FilterRegistrationBean<Filter> at(int order, Filter filter, String pattern) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        registration.addUrlPatterns(pattern);
        registration.setName(filter.getClass().getSimpleName());
        return registration;
    }
}
