package org.arcanecodex;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the server. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class ArcaneCodex {

    public static void main(String[] args) { SpringApplication.run(ArcaneCodex.class, args); }
}
