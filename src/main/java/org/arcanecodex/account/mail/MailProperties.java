package org.arcanecodex.account.mail;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Letters to players.
 *
 * @param smtpUrl {@code smtp://user:password@host:587} (with STARTTLS) or {@code smtps://…}; empty: no letters
 * @param from the sender's address; empty: {@code codex@} the host of the public address
 * @param waiting letters that may wait to be sent; further ones are dropped and counted
 * @param timeout how long the SMTP server may take for an answer
 */
@Validated
@ConfigurationProperties("arcane.account.mail")
public record MailProperties(@DefaultValue("") @NotNull String smtpUrl, @DefaultValue("") @NotNull String from,
        @DefaultValue("500") @Min(1) @Max(100_000) int waiting,
        @DefaultValue("10s") @NotNull @DurationMin(seconds = 1) @DurationMax(minutes = 2) Duration timeout) {

    /** Never shows the password in the address. */
    @Override
    public String toString() { return "MailProperties[waiting=" + waiting + ", timeout=" + timeout + "]"; }
}
