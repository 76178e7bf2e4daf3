package org.arcanecodex.platform.web;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What all HTTP doors need to know of the network around them.
 *
 * @param trustedProxies addresses or ranges of our own proxies, whose word on a client's address is believed
 */
@ConfigurationProperties("arcane.web")
public record WebProperties(@DefaultValue List<String> trustedProxies) {}
