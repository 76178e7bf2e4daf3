package org.arcanecodex.ops;

import java.util.List;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Says which of the three ports somebody else has. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class TakenPortAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

    private static final List<String> PORTS = List.of("server.port", "management.server.port",
            "arcane.realtime.socketio.port");

    private final Environment environment;
    private final SettingNames settings;

    TakenPortAnalyzer(Environment environment) {
        this.environment = environment;
        this.settings = new SettingNames(environment);
    }

    @Override
    protected FailureAnalysis analyze(Throwable root, PortInUseException cause) {
        return new FailureAnalysis("Port " + cause.getPort() + " is taken.",
                "End what listens there, or set " + setting(cause.getPort()) + " to another.", cause);
    }

    private String setting(int port) {
        return PORTS.stream()
                .filter(property -> Integer.toString(port).equals(environment.getProperty(property)))
                .findFirst()
                .map(settings::shortly)
                .orElse("its port");
    }
}
