package org.arcanecodex.platform.cluster;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import io.lettuce.core.RedisURI;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How instances find each other.
 *
 * @param redisUrl the Redis that all instances share, {@code redis://[user:password@]host:port[/number]} or
 *        {@code rediss://}; empty: this instance is the only one
 * @param commandTimeout how long anybody waits for Redis; then it counts as away
 * @param connectTimeout how long a connection to Redis may take to be made
 * @param probeEvery how often Redis is asked whether it is there
 * @param reconnectAtMost the longest pause between two attempts to connect again
 * @param instanceTtl how long an instance that says nothing counts as alive
 * @param presenceTtl how long a connection counts as there that no instance speaks for any more
 * @param presenceSureAfter how long Redis must have been there, and not been emptied, before who is not in it counts as
 *        gone
 * @param waiting commands that may wait for Redis; further ones fail at once
 */
@Validated
@ConfigurationProperties("arcane.cluster")
record ClusterProperties(@DefaultValue("") String redisUrl,
        @DefaultValue("300ms") @NotNull @DurationMin(millis = 10) @DurationMax(seconds = 2) Duration commandTimeout,
        @DefaultValue("1s") @NotNull @DurationMin(millis = 100) @DurationMax(seconds = 30) Duration connectTimeout,
        @DefaultValue("500ms") @NotNull @DurationMin(millis = 50) @DurationMax(seconds = 10) Duration probeEvery,
        @DefaultValue("1s") @NotNull @DurationMin(millis = 50) @DurationMax(minutes = 1) Duration reconnectAtMost,
        @DefaultValue("10s") @NotNull @DurationMin(seconds = 1) @DurationMax(minutes = 5) Duration instanceTtl,
        @DefaultValue("30s") @NotNull @DurationMin(seconds = 1) @DurationMax(minutes = 10) Duration presenceTtl,
        @DefaultValue("60s") @NotNull @DurationMin(seconds = 1) @DurationMax(minutes = 30) Duration presenceSureAfter,
        @DefaultValue("10000") @Min(100) @Max(1_000_000) int waiting) {

    /** What is wrong with an address is not repeated: there may be a password in it. */
    ClusterProperties {
        if (!redisUrl.isBlank() && !isAddress(redisUrl)) {
            throw new IllegalArgumentException("arcane.cluster.redis-url is no address such as redis://host:6379");
        }
    }

    private static boolean isAddress(String url) {
        try {
            RedisURI.create(url);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
