package org.arcanecodex.account.mail;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;

import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The SMTP server as the setting names it. A password goes over encrypted lines only. */
final class SmtpAddress {

    private static final int SUBMISSION = 587;
    private static final int SUBMISSION_TLS = 465;

    private SmtpAddress() {}

    /** @throws IllegalArgumentException if it is no address of such a server; the message never quotes it */
    static JavaMailSenderImpl sender(String url, Duration timeout) {
        var uri = parsed(url);
        boolean isTls = "smtps".equals(uri.getScheme());
        var sender = new JavaMailSenderImpl();
        sender.setProtocol(uri.getScheme());
        sender.setHost(uri.getHost());
        sender.setPort(uri.getPort() > 0 ? uri.getPort() : isTls ? SUBMISSION_TLS : SUBMISSION);
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        var user = uri.getRawUserInfo();
        if (user != null) {
            int colon = user.indexOf(':');
            sender.setUsername(decoded(colon < 0 ? user : user.substring(0, colon)));
            sender.setPassword(decoded(colon < 0 ? "" : user.substring(colon + 1)));
        }
        var prefix = "mail." + uri.getScheme() + ".";
        var properties = sender.getJavaMailProperties();
        properties.setProperty(prefix + "auth", Boolean.toString(user != null));
        properties.setProperty(prefix + "starttls.enable", Boolean.toString(!isTls));
        properties.setProperty(prefix + "starttls.required", Boolean.toString(!isTls && user != null));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        for (var step : new String[]{"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty(prefix + step, Long.toString(timeout.toMillis()));
        }
        return sender;
    }

    private static URI parsed(String url) {
        try {
            var uri = URI.create(url.strip());
            if (("smtp".equals(uri.getScheme()) || "smtps".equals(uri.getScheme())) && uri.getHost() != null) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // Said below, without the password that may be in it.
        }
        throw new IllegalArgumentException("SMTP_URL wants an address such as smtp://user:password@mail.example:587");
    }

    private static String decoded(String text) {
        return Objects.requireNonNull(URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8));
    }
}
