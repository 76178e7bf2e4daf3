package org.arcanecodex.chat;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.arcanecodex.platform.ratelimit.Rate;
import org.arcanecodex.protocol.TalkRequest;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Talk beside the game.
 *
 * @param messages how many messages an account may send, in all channels together
 * @param lanes how many rooms' messages are stored at the same time
 * @param pollEvery how often rooms with somebody in them look for what was said on other instances, of which no message
 *        told
 * @param waiting how many messages may wait in one lane before the sender is told that the server is busy
 */
@Validated
@ConfigurationProperties("arcane.chat")
public record ChatProperties(@DefaultValue("10/m") @NotNull Rate messages,
        @DefaultValue("4") @Min(1) @Max(64) int lanes, @DefaultValue("256") @Min(1) int waiting,
        @DefaultValue("2s") @NotNull @DurationMin(millis = 10) @DurationMax(minutes = 5) Duration pollEvery) {

    /** In characters; part of the wire's contract and no setting. */
    public static final int LONGEST_TEXT = TalkRequest.TEXT_LENGTH;
}
