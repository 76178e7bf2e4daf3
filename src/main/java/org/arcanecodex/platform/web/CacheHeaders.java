package org.arcanecodex.platform.web;

import java.io.IOException;
import java.io.InputStream;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Says of each answer below {@code /api} who may keep it, as the table has it, and gives what may be kept a tag of its
 * content unless its controller knew one. Refusals are kept by nobody.
 */
@Configuration(proxyBeanMethods = false)
class CacheHeaders implements WebMvcConfigurer {

    private static final String POLICY = CacheHeaders.class.getName() + ".policy";

    /** Within the chain that authenticates. */
    private static final int AFTER_SECURITY = -50;

    /** Looked for once: looking for a bean costs more than most answers. */
    private final SingletonSupplier<CachePolicies> table;

    CacheHeaders(ObjectProvider<CachePolicies> table) {
        this.table = SingletonSupplier.ofNullable(table::getIfAvailable);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                if (isQuestion(request)) {
                    policy(request, response);
                }
                return true;
            }
        }).addPathPatterns("/api/**");
    }

    private void policy(HttpServletRequest request, HttpServletResponse response) {
        var route = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        var policies = table.get();
        if (policies != null) {
            policies.of(route).filter(CachePolicy::isTagged).ifPresent(policy -> {
                request.setAttribute(POLICY, policy);
                response.setHeader(HttpHeaders.CACHE_CONTROL, policy.header());
                response.addHeader(HttpHeaders.VARY,
                        policy.sharing() == CachePolicy.Sharing.PUBLIC ? "Accept-Encoding" : "Authorization");
            });
        }
    }

    /** Whatever was said of the answer that did not come. */
    static void forRefusal(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static boolean isQuestion(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    @Bean
    FilterRegistrationBean<Filter> contentTags() {
        var registration = new FilterRegistrationBean<Filter>(new OfContent());
        registration.setOrder(AFTER_SECURITY);
        registration.addUrlPatterns("/api/*");
        registration.setName("contentTags");
        return registration;
    }

    /** The tag of what was written; the same question with it is answered without a body. */
    private static final class OfContent extends ShallowEtagHeaderFilter {

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            return !isQuestion(request);
        }

        @Override
        protected boolean isEligibleForEtag(HttpServletRequest request, HttpServletResponse response, int status,
                InputStream body) {
            return request.getAttribute(POLICY) != null && super.isEligibleForEtag(request, response, status, body);
        }

        @Override
        protected String generateETagHeaderValue(InputStream body, boolean isWeak) throws IOException {
            return super.generateETagHeaderValue(body, false);
        }
    }
}
