package org.arcanecodex.account;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.arcanecodex.platform.web.AccessLog;
import org.arcanecodex.platform.web.OpenRoutes;
import org.arcanecodex.platform.web.Problems;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The chain that authenticates HTTP: below {@code /api} everything needs an access token unless its module says
 * otherwise; outside of it there are only the page's files and health.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class SecurityConfiguration {

    /** Each filter observed by itself cost a third of a cached answer; the request as a whole is measured anyway. */
    @Bean
    SecurityObservationSettings observations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http, AccessTokens tokens, SecurityProblems problems,
            ObjectProvider<OpenRoutes> openRoutes, RefreshCookie cookie, Problems words, AccountMetrics metrics) {
        return http
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .cors(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.defaultsDisabled().cacheControl(_ -> {}))
                .oauth2ResourceServer(server -> server
                        .authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems)
                        .jwt(jwt -> jwt.decoder(tokens)
                                .jwtAuthenticationConverter(token -> new SignedInToken(AccessTokens.identity(token),
                                        AccessTokens.role(token), AccessTokens.hasFactor(token)))))
                .exceptionHandling(handling -> handling
                        .authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems))
                .authorizeHttpRequests(requests -> {
                    openRoutes.forEach(open -> requests
                            .requestMatchers(open.method(), open.patterns().toArray(String[]::new))
                            .permitAll());
                    requests.requestMatchers("/api/v1/staff/**", "/v3/api-docs", "/asyncapi.yaml")
                            .hasAnyRole("MODERATOR", "STEWARD");
                    requests.requestMatchers("/api/**").authenticated().anyRequest().permitAll();
                })
                .addFilterBefore(new AccountToLog(), AuthorizationFilter.class)
                .addFilterBefore(new ForgedWriteFilter(cookie, words, metrics), AuthorizationFilter.class)
                .build();
    }

    @Bean
    OpenRoutes comingIn() {
        return OpenRoutes.post("/api/v1/accounts", "/api/v1/accounts/guest", "/api/v1/sessions",
                "/api/v1/sessions/refresh", "/api/v1/confirmations", "/api/v1/recoveries",
                "/api/v1/recoveries/password");
    }

    @Bean
    OpenRoutes leaving() {
        return OpenRoutes.delete("/api/v1/sessions/current");
    }

    private static final class AccountToLog extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedInToken in) {
                AccessLog.account(request, in.getPrincipal());
            }
            chain.doFilter(request, response);
        }
    }
}
