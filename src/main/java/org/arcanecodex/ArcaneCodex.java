package org.arcanecodex;

import org.arcanecodex.platform.command.Commands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the server, or carries out the command that its first argument names. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class ArcaneCodex {

    public static void main(String[] args) {
        if (Commands.areMeantBy(args)) {
            System.exit(Commands.listed().run(args));
        }
        SpringApplication.run(ArcaneCodex.class, args);
    }
}
