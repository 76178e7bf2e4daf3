package org.arcanecodex.ops;

import java.util.ArrayList;
import java.util.List;

import org.arcanecodex.platform.database.DatabaseAddress;
import org.arcanecodex.platform.web.SocketAddress;
import org.arcanecodex.platform.web.WebProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Says where to click once everything runs, and which defaults are not for the open sea. */
@Component
class StartBanner {

    private static final Logger LOG = LoggerFactory.getLogger("arcane.start");

    private final Environment environment;
    private final SocketAddress socket;
    private final WebProperties web;

    StartBanner(Environment environment, SocketAddress socket, WebProperties web) {
        this.environment = environment;
        this.socket = socket;
        this.web = web;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        LOG.info("The Arcane Codex {} is open: {}", environment.getProperty("spring.application.version"), url());
        LOG.info("Socket.IO on port {}, health and metrics on port {}, data in {}", socket.port(),
                environment.getProperty("local.management.port", ""),
                new DatabaseAddress(environment).shown());
        warnings().forEach(LOG::warn);
    }

    private String url() {
        return web.publicUrl().isEmpty()
                ? "http://localhost:" + environment.getProperty("local.server.port", "")
                : web.publicUrl();
    }

    private List<String> warnings() {
        var warnings = new ArrayList<String>();
        if (environment.acceptsProfiles(Profiles.of("prod"))) {
            if (!web.isPublicHttps()) {
                warnings.add("PUBLIC_URL is no https address: players' log-ins may travel in clear");
            }
            if (environment.getProperty("spring.datasource.password", "").isEmpty()) {
                warnings.add("DATABASE_PASSWORD is empty");
            }
        } else if (environment.getProperty("arcane.secret.key", "").isBlank()) {
            warnings.add("SECRET_KEY is not set: a development key beside the data is used");
        }
        return warnings;
    }
}
