package org.arcanecodex.account.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.arcanecodex.platform.web.ApiProblem;
import org.arcanecodex.platform.web.WebProperties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.env.MockEnvironment;

/** What becomes of a letter where no server for letters is set. */
class PostOfficeTest {

    private static final Letter WAY_BACK = new Letter("ana@example.org", "Back", "/account#recover=planted-link");

    private final Logger logger = (Logger) LoggerFactory.getLogger(PostOffice.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        logger.setLevel(Level.ALL);
        logger.addAppender(log);
    }

    @AfterEach
    void listenNoMore() {
        logger.detachAppender(log);
        logger.setLevel(null);
    }

    @Test
    void inProductionNobodyIsPromisedALetterAndItsLinkIsInNoLog() {
        var post = office("prod");

        assertThat(post.isOpen()).isFalse();
        assertThatThrownBy(post::mustBeOpen).isInstanceOfSatisfying(ApiProblem.class,
                no -> assertThat(no.code()).isEqualTo("UNAVAILABLE"));
        post.sendNow(WAY_BACK);
        assertThat(log.list).isEmpty();
    }

    @Test
    void whileOneTriesItOutTheLinkIsShown() {
        var post = office("dev");

        assertThat(post.isOpen()).isTrue();
        post.sendNow(WAY_BACK);
        assertThat(log.list).singleElement().asString().contains("planted-link");
    }

    private static PostOffice office(String profile) {
        var environment = new MockEnvironment();
        environment.setActiveProfiles(profile);
        var nothingSet = new Binder(new MapConfigurationPropertySource(Map.of()));
        return new PostOffice(nothingSet.bindOrCreate("arcane.account.mail", MailProperties.class),
                nothingSet.bindOrCreate("arcane.web", WebProperties.class), environment, new SimpleMeterRegistry(),
                8080);
    }
}
