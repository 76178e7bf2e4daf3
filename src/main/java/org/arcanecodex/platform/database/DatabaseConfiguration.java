package org.arcanecodex.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets the pool's and the driver's timeouts, which know milliseconds only, from settings with a unit. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    static BeanPostProcessor databaseTimeouts(ObjectProvider<DatabaseProperties> properties) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource pool) {
                    set(pool, properties.getObject());
                }
                return bean;
            }
        };
    }

    private static void set(HikariDataSource pool, DatabaseProperties properties) {
        pool.setConnectionTimeout(properties.timeout().toMillis());
        pool.setValidationTimeout(Math.min(1_000, properties.timeout().toMillis()));
        pool.addDataSourceProperty("connectTimeout", Long.toString(properties.timeout().toMillis()));
        pool.addDataSourceProperty("socketTimeout", Long.toString(properties.answerTimeout().toMillis()));
    }
}
