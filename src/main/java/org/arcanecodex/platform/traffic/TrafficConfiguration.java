package org.arcanecodex.platform.traffic;

import jakarta.servlet.Filter;

import org.arcanecodex.platform.audit.AuditTrail;
import org.arcanecodex.platform.ratelimit.RateLimits;
import org.arcanecodex.platform.ratelimit.Traffic;
import org.arcanecodex.platform.web.FilterOrder;
import org.arcanecodex.platform.web.Problems;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Where limits stand: by address among the filters, before anybody is authenticated, the others after that. */
@Configuration(proxyBeanMethods = false)
class TrafficConfiguration {

    @Bean
    FilterRegistrationBean<Filter> addressLimit(Traffic traffic, Problems problems, TrafficMetrics metrics) {
        var registration = api(new AddressLimitFilter(traffic.addresses(), problems, metrics), FilterOrder.LIMITS);
        registration.setEnabled(traffic.limitsHttp());
        return registration;
    }

    @Bean
    FilterRegistrationBean<Filter> forbiddenToAudit(AuditTrail trail) {
        return api(new ForbiddenToAuditFilter(trail), FilterOrder.AUDIT);
    }

    @Bean
    WebMvcConfigurer trafficLimits(Traffic traffic, RateLimits limits, AddressBlocks blocks, RequestLimits requests,
            TrafficMetrics metrics, Environment settings) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                if (traffic.limitsHttp()) {
                    registry.addInterceptor(new TrafficInterceptor(traffic, limits, blocks, requests, metrics,
                            settings))
                            .addPathPatterns("/api/**");
                }
            }
        };
    }

    private static FilterRegistrationBean<Filter> api(Filter filter, int order) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        registration.addUrlPatterns("/api/*");
        registration.setName(filter.getClass().getSimpleName());
        return registration;
    }
}
