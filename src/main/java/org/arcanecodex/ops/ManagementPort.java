package org.arcanecodex.ops;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The port of health and metrics, read once more by us: what is no port fails the start with its name.
 *
 * @param port the port to listen on; 0 for any free one
 */
@Validated
@ConfigurationProperties("management.server")
record ManagementPort(@DefaultValue("9090") @Min(0) @Max(65_535) int port) {}
