package org.arcanecodex.account.mail;

import java.net.URI;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import org.arcanecodex.platform.web.ApiProblem;
import org.arcanecodex.platform.web.WebProperties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Sends letters, one after the other, while nobody waits for it. */
@Component
public class PostOffice {

    private static final Logger LOG = LoggerFactory.getLogger(PostOffice.class);

    private final @Nullable JavaMailSenderImpl smtp;
    private final boolean isLogged;
    private final String from;
    private final String home;
    private final MeterRegistry metrics;
    private final ThreadPoolExecutor desk;

    PostOffice(MailProperties properties, WebProperties web, Environment environment, MeterRegistry metrics,
            @Value("${server.port:8080}") int port) {
        boolean isOn = !properties.smtpUrl().isBlank();
        if (isOn && web.publicUrl().isEmpty()) {
            throw new IllegalArgumentException("SMTP_URL needs PUBLIC_URL: letters have links in them");
        }
        this.smtp = isOn ? SmtpAddress.sender(properties.smtpUrl(), properties.timeout()) : null;
        this.isLogged = !isOn && !environment.acceptsProfiles(Profiles.of("prod"));
        this.home = web.publicUrl().isEmpty() ? "http://localhost:" + port : web.publicOrigin();
        this.from = properties.from().isBlank() ? "codex@" + URI.create(home).getHost() : properties.from();
        this.metrics = metrics;
        this.desk = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(properties.waiting()),
                Thread.ofPlatform().daemon().name("post-", 0).factory());
    }

    /** What links in letters begin with. */
    public String home() {
        return home;
    }

    /** Whether letters arrive anywhere. */
    public boolean isOpen() { return smtp != null || isLogged; }

    /** @throws ApiProblem if this server sends no letters */
    public void mustBeOpen() {
        if (!isOpen()) {
            throw new ApiProblem("UNAVAILABLE", "This server sends no e-mail. Ask those who run it.");
        }
    }

    /** Does it soon, in turn with what was asked for before; nobody learns by the time it takes what it finds. */
    public void later(Runnable work) {
        try {
            desk.execute(() -> guarded(work));
        } catch (RejectedExecutionException e) {
            count("dropped");
        }
    }

    public void send(Letter letter) {
        later(() -> sendNow(letter));
    }

    /** Only from work that is done {@link #later}. */
    public void sendNow(Letter letter) {
        if (smtp != null) {
            var message = new SimpleMailMessage();
            message.setFrom(from);
            message.setTo(letter.to());
            message.setSubject(letter.subject());
            message.setText(letter.text());
            smtp.send(message);
            count("sent");
        } else if (isLogged) {
            LOG.info("No SMTP_URL is set, so this letter is only shown here, to {}:\n{}", letter.to(), letter.text());
        }
    }

    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (MailException e) {
            count("failed");
            LOG.warn("A letter could not be sent: {}", e.getClass().getSimpleName());
        } catch (RuntimeException e) {
            count("failed");
            LOG.error("A letter could not be written", e);
        }
    }

    private void count(String result) {
        metrics.counter("arcane.mail.letters", "result", result).increment();
    }

    @PreDestroy
    void close() {
        desk.shutdownNow();
    }
}
