package org.arcanecodex.platform.database;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The connections to the database, and how long anybody waits for it.
 *
 * @param timeout how long for a connection, a free one of the pool or a new one
 * @param answerTimeout how long for the answer to a statement; then it is unknown what became of it
 * @param reconnectEvery how soon a database that is away is asked again for a connection
 * @param profile what the database is mostly used for; with {@code size} it says how many connections there are
 * @param size for how many people
 * @param poolSize connections of this instance; instead of what profile and size say
 * @param leakAfter a connection that is out for longer is reported with where it was taken; 0: never
 * @param connectionLife after how long a connection is made anew
 * @param slowQuery a statement that takes longer is logged, without its values; 0: none is
 * @param replicaUrl a read-only copy of the database for reads that may be a little old; empty: there is none
 * @param replicaUser who reads there; empty: the same user with the same password
 * @param replicaPassword the password of that user
 * @param replicaPause for how long everything is read from the database itself after the copy did not answer
 */
@Validated
@ConfigurationProperties("arcane.database")
record DatabaseProperties(
        @DefaultValue("3s") @NotNull @DurationMin(millis = 250) @DurationMax(minutes = 1) Duration timeout,
        @DefaultValue("5s") @NotNull @DurationMin(seconds = 1) @DurationMax(minutes = 5) Duration answerTimeout,
        @DefaultValue("250ms") @NotNull @DurationMin(millis = 50) @DurationMax(seconds = 30) Duration reconnectEvery,
        @DefaultValue("mixed") @NotNull PoolProfile profile, @DefaultValue("small") PoolProfile.@NotNull Size size,
        @Nullable @Min(2) @Max(200) Integer poolSize,
        @DefaultValue("30s") @NotNull @DurationMin(millis = 0) @DurationMax(hours = 1) Duration leakAfter,
        @DefaultValue("30m") @NotNull @DurationMin(seconds = 30) @DurationMax(hours = 8) Duration connectionLife,
        @DefaultValue("0ms") @NotNull @DurationMin(millis = 0) @DurationMax(minutes = 1) Duration slowQuery,
        @DefaultValue("") String replicaUrl, @DefaultValue("") String replicaUser,
        @DefaultValue("") String replicaPassword,
        @DefaultValue("5s") @NotNull @DurationMin(millis = 100) @DurationMax(minutes = 5) Duration replicaPause) {

    int connections() {
        return poolSize == null ? profile.connections(size) : poolSize;
    }

    @Override
    public String toString() {
        return "DatabaseProperties";
    }
}
