package org.arcanecodex.platform.secret;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Chooses the secret: what was given, or outside production what is kept beside the data. */
@Configuration(proxyBeanMethods = false)
class SecretConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SecretConfiguration.class);

    @Bean
    SecretKeys secretKeys(SecretProperties properties, Environment environment) {
        return new SecretKeys(environment.acceptsProfiles(Profiles.of("prod"))
                ? inProduction(properties.key())
                : inDevelopment(properties));
    }

    private static String inProduction(String key) {
        SecretRules.fault(key).ifPresent(fault -> {
            throw new UnfitSecretException(fault);
        });
        return key;
    }

    private static String inDevelopment(SecretProperties properties) {
        if (properties.key().isBlank()) {
            return DevelopmentSecret.in(properties.developmentFile());
        }
        SecretRules.fault(properties.key())
                .ifPresent(fault -> LOG.warn("{}; production would refuse to start with it", fault));
        return properties.key();
    }
}
