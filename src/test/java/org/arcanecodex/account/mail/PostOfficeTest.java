package org.arcanecodex.account.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.arcanecodex.platform.web.ApiProblem;
import org.arcanecodex.platform.web.WebProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

/** What becomes of a letter where no server for letters is set. */
@ExtendWith(OutputCaptureExtension.class)
class PostOfficeTest {

    private static final Letter WAY_BACK = new Letter("ana@example.org", "Back", "/account#recover=planted-link");

    @Test
    void inProductionNobodyIsPromisedALetterAndItsLinkIsInNoLog(CapturedOutput log) {
        var post = office("prod");

        assertThat(post.isOpen()).isFalse();
        assertThatThrownBy(post::mustBeOpen).isInstanceOfSatisfying(ApiProblem.class,
                no -> assertThat(no.code()).isEqualTo("UNAVAILABLE"));
        post.sendNow(WAY_BACK);
        assertThat(log).doesNotContain("planted-link").doesNotContain("ana@example.org");
    }

    @Test
    void whileOneTriesItOutTheLinkIsShown(CapturedOutput log) {
        var post = office("dev");

        assertThat(post.isOpen()).isTrue();
        post.sendNow(WAY_BACK);
        assertThat(log).contains("planted-link");
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
