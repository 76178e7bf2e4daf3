package org.arcanecodex.ops;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is shown where.
 *
 * @param metricsOnMainPort whether {@code /metrics} is on the players' port too
 */
@ConfigurationProperties("arcane.ops")
record OpsProperties(@DefaultValue("false") boolean metricsOnMainPort) {}
