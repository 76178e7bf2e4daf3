package org.arcanecodex.platform.secret;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Chooses the secret: what was given, or outside production what is kept beside the data. */
@Configuration(proxyBeanMethods = false)
class SecretConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SecretConfiguration.class);

    private static final String SETTING = "SECRET_KEY";
    private static final String PREVIOUS = "SECRET_KEY_PREVIOUS";

    /** Before the database or a port is asked for anything: without a secret nothing else needs to be right. */
    @Bean
    static BeanFactoryPostProcessor secretFirst(Environment environment) {
        return _ -> {
            if (environment.acceptsProfiles(Profiles.of("prod"))) {
                inProduction(SETTING, environment.getProperty("arcane.secret.key", ""));
            }
        };
    }

    @Bean
    SecretKeys secretKeys(SecretProperties properties, Environment environment) {
        var inProduction = environment.acceptsProfiles(Profiles.of("prod"));
        return new SecretKeys(
                inProduction ? inProduction(SETTING, properties.key()) : inDevelopment(properties),
                older(properties.previousKey(), inProduction));
    }

    private static List<SecretKeys> older(String previous, boolean inProduction) {
        if (previous.isBlank()) {
            return List.of();
        }
        return List.of(new SecretKeys(inProduction ? inProduction(PREVIOUS, previous) : previous));
    }

    private static String inProduction(String setting, String key) {
        SecretRules.fault(setting, key).ifPresent(fault -> {
            throw new UnfitSecretException(fault);
        });
        return key;
    }

    private static String inDevelopment(SecretProperties properties) {
        if (properties.key().isBlank()) {
            return DevelopmentSecret.in(properties.developmentFile());
        }
        SecretRules.fault(SETTING, properties.key())
                .ifPresent(fault -> LOG.warn("{}; production would refuse to start with it", fault));
        return properties.key();
    }
}
