package org.arcanecodex.platform.database;

import java.time.Duration;

import jakarta.validation.constraints.NotNull;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long anybody waits for the database.
 *
 * @param timeout how long for a connection, a free one of the pool or a new one
 * @param answerTimeout how long for the answer to a statement; then it is unknown what became of it
 */
@Validated
@ConfigurationProperties("arcane.database")
record DatabaseProperties(
        @DefaultValue("3s") @NotNull @DurationMin(millis = 250) @DurationMax(minutes = 1) Duration timeout,
        @DefaultValue("5s") @NotNull @DurationMin(seconds = 1) @DurationMax(minutes = 5) Duration answerTimeout) {}
