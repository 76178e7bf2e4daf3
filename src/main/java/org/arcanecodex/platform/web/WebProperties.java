package org.arcanecodex.platform.web;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.arcanecodex.platform.setting.SizeBetween;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What all HTTP doors need to know of the network around them.
 *
 * @param trustedProxies addresses or ranges of our own proxies, whose word on a client's address is believed
 * @param publicUrl what players have in their address bar, such as {@code https://codex.example}; empty: as the request
 *     says
 * @param corsOrigins other web origins whose pages may use the API with a player's cookie; exact ones only
 * @param socketPort the port of Socket.IO, for telling the page where it is; 0 for the one that the door finds free
 * @param socketPath the path of Socket.IO, likewise
 * @param maxBody the largest request body below {@code /api}
 * @param requestsAtOnce how many requests to the API are answered at the same time
 * @param requestTimeout from a request's first byte to its last
 * @param strictTransport how long browsers shall come by HTTPS only, once they did; 0: they are told to forget it
 * @param assetsFor how long browsers may keep what never changes under its name; 0: they ask each time
 * @param compressedKept how many bytes of compressed answers are kept for the next who asks; 0: none
 */
@Validated
@ConfigurationProperties("arcane.web")
public record WebProperties(@DefaultValue List<String> trustedProxies, @DefaultValue("") String publicUrl,
        @DefaultValue List<String> corsOrigins, @DefaultValue("9092") @Min(0) @Max(65_535) int socketPort,
        @DefaultValue("/socket.io/") String socketPath,
        @DefaultValue("64KB") @NotNull @SizeBetween(least = "1KB", most = "64MB") DataSize maxBody,
        @DefaultValue("512") @Min(1) int requestsAtOnce,
        @DefaultValue("10s") @NotNull @DurationMin(millis = 100) @DurationMax(minutes = 10) Duration requestTimeout,
        @DefaultValue("365d") @NotNull @DurationMin(seconds = 0) Duration strictTransport,
        @DefaultValue("1d") @NotNull @DurationMin(seconds = 0) Duration assetsFor,
        @DefaultValue("8MB") @NotNull @SizeBetween(least = "0B", most = "1GB") DataSize compressedKept) {

    public WebProperties {
        publicUrl = publicUrl.strip();
        if (!publicUrl.isEmpty()) {
            origin("public-url", publicUrl);
        }
        corsOrigins = corsOrigins.stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
        corsOrigins.forEach(text -> origin("cors-origins", text));
        TrustedProxies.of(trustedProxies);
    }

    /** The public address as an origin; empty if there is none. */
    public String publicOrigin() {
        return publicUrl.isEmpty() ? "" : origin("public-url", publicUrl);
    }

    /** Whether players come by HTTPS, whatever the last hop to us speaks. */
    public boolean isPublicHttps() {
        return publicUrl.startsWith("https://");
    }

    private static String origin(String name, String text) {
        try {
            var uri = URI.create(text);
            var path = uri.getPath();
            if (List.of("http", "https").contains(String.valueOf(uri.getScheme())) && uri.getHost() != null
                    && (path == null || path.isEmpty() || path.equals("/")) && uri.getUserInfo() == null
                    && uri.getQuery() == null && uri.getFragment() == null) {
                return uri.getScheme() + "://" + uri.getAuthority();
            }
        } catch (IllegalArgumentException e) {
            // Said below, in our words.
        }
        throw new IllegalArgumentException(
                "arcane.web." + name + " wants an origin such as https://codex.example, not " + text);
    }
}
