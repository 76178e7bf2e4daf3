package org.arcanecodex.chat;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Talk beside the game.
 *
 * @param messages how many messages an account may send in {@code per}, in all channels together
 * @param per the time for {@code messages}
 * @param lanes how many rooms' messages are stored at the same time
 * @param waiting how many messages may wait in one lane before the sender is told that the server is busy
 */
@Validated
@ConfigurationProperties("arcane.chat")
record ChatProperties(@DefaultValue("10") @Min(1) int messages, @DefaultValue("1m") @NotNull Duration per,
        @DefaultValue("4") @Min(1) @Max(64) int lanes, @DefaultValue("256") @Min(1) int waiting) {}
