package org.arcanecodex.account.password;

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
 * What the hash of a password costs, and how many are calculated at once.
 *
 * @param memoryKib memory for one hash; who logs in with an older, cheaper hash gets a new one
 * @param iterations how often that memory is gone through
 * @param parallelism lanes within one hash
 * @param atOnce hashes that are calculated at once, each on a thread of its own
 * @param waiting log-ins that may wait for their turn; further ones are told to come back
 * @param patience how long a log-in waits for its turn at most
 * @param refused a file with further passwords to refuse, one in each line; empty: none
 */
@Validated
@ConfigurationProperties("arcane.account.password")
public record PasswordProperties(@DefaultValue("19456") @Min(19_456) @Max(1_048_576) int memoryKib,
        @DefaultValue("2") @Min(2) @Max(20) int iterations, @DefaultValue("1") @Min(1) @Max(4) int parallelism,
        @DefaultValue("1") @Min(1) @Max(64) int atOnce, @DefaultValue("256") @Min(1) @Max(10_000) int waiting,
        @DefaultValue("10s") @NotNull @DurationMin(seconds = 1) @DurationMax(seconds = 60) Duration patience,
        @DefaultValue("") @NotNull String refused) {

    PasswordHash.Cost cost() {
        return new PasswordHash.Cost(memoryKib, iterations, parallelism);
    }
}
