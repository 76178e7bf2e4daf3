package org.arcanecodex.ops;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import io.sentry.SentryOptions;
import io.sentry.logback.SentryAppender;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.stereotype.Component;

/** Sends what is logged as an error to Sentry where an operator has named one; nothing about players goes along. */
@Component
@Conditional(SentryReporting.Wanted.class)
class SentryReporting implements InitializingBean, DisposableBean {

    private final SentryAppender appender = new SentryAppender();

    SentryReporting(OpsProperties properties) {
        var options = new SentryOptions();
        options.setDsn(properties.sentryDsn());
        options.setSendDefaultPii(false);
        options.setAttachServerName(true);
        options.setEnableUncaughtExceptionHandler(false);
        appender.setOptions(options);
        appender.setName("sentry");
    }

    @Override
    public void afterPropertiesSet() {
        appender.setContext((LoggerContext) LoggerFactory.getILoggerFactory());
        appender.start();
        root().addAppender(appender);
    }

    @Override
    public void destroy() {
        root().detachAppender(appender);
        appender.stop();
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    static final class Wanted implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !context.getEnvironment().getProperty("arcane.ops.sentry-dsn", "").isBlank();
        }
    }
}
