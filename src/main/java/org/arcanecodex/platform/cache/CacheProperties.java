package org.arcanecodex.platform.cache;

import java.time.Duration;

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
 * How long facts are kept, and how many of them.
 *
 * @param enabled false: every read asks the database
 * @param defaultTtl how long a fact of no particular kind counts as true
 * @param gameTtl the same for what changes with every move
 * @param playerTtl the same for what belongs to a person or a hero
 * @param staticTtl the same for what hardly ever changes
 * @param marketTtl the same for the list of open tables
 * @param boardTtl the same for ranks
 * @param negativeTtl how long it is remembered that there is no such thing
 * @param staleFor how much longer an old fact may be shown while a new one is fetched, or while none can be; 0: not at all
 * @param firstLevelTtl how long this process trusts its own copy while there are other instances: as long as a lost
 *        message may matter
 * @param firstLevelSize how much of each cache is kept in this process; 0: nothing
 * @param jitterPercent how much the time to live of one fact may differ from another's; 0: not at all
 * @param claimFor how long one instance may take to fetch a fact for all before another tries
 * @param warmEvery how often what is read most is fetched anew before it grows old
 * @param warmAtMost how long the start waits for the first time; 0: not at all
 * @param forgottenAtMost facts that changed while Redis was away, kept in mind to be deleted there; with more of them
 *        whole caches are
 * @param breakerPause how long nobody asks Redis after half of the last calls failed
 */
@Validated
@ConfigurationProperties("arcane.cache")
public record CacheProperties(@DefaultValue("true") boolean enabled,
        @DefaultValue("300s") @NotNull @DurationMin(seconds = 1) @DurationMax(hours = 24) Duration defaultTtl,
        @DefaultValue("10s") @NotNull @DurationMin(seconds = 1) @DurationMax(hours = 24) Duration gameTtl,
        @DefaultValue("300s") @NotNull @DurationMin(seconds = 1) @DurationMax(hours = 24) Duration playerTtl,
        @DefaultValue("3600s") @NotNull @DurationMin(seconds = 1) @DurationMax(hours = 24) Duration staticTtl,
        @DefaultValue("60s") @NotNull @DurationMin(seconds = 1) @DurationMax(hours = 24) Duration marketTtl,
        @DefaultValue("300s") @NotNull @DurationMin(seconds = 1) @DurationMax(hours = 24) Duration boardTtl,
        @DefaultValue("10s") @NotNull @DurationMin(millis = 100) @DurationMax(hours = 1) Duration negativeTtl,
        @DefaultValue("60s") @NotNull @DurationMin(seconds = 0) @DurationMax(hours = 24) Duration staleFor,
        @DefaultValue("5s") @NotNull @DurationMin(millis = 10) @DurationMax(seconds = 30) Duration firstLevelTtl,
        @DefaultValue("16MB") @NotNull @SizeBetween(least = "0B", most = "16GB") DataSize firstLevelSize,
        @DefaultValue("10") @Min(0) @Max(50) int jitterPercent,
        @DefaultValue("3s") @NotNull @DurationMin(millis = 100) @DurationMax(seconds = 30) Duration claimFor,
        @DefaultValue("30m") @NotNull @DurationMin(seconds = 1) @DurationMax(hours = 24) Duration warmEvery,
        @DefaultValue("10s") @NotNull @DurationMin(seconds = 0) @DurationMax(minutes = 5) Duration warmAtMost,
        @DefaultValue("10000") @Min(1) @Max(1_000_000) int forgottenAtMost,
        @DefaultValue("2s") @NotNull @DurationMin(millis = 100) @DurationMax(minutes = 5) Duration breakerPause) {

    Duration ttl(CacheKind kind) {
        return switch (kind) {
            case GAME -> gameTtl;
            case PLAYER -> playerTtl;
            case STATIC -> staticTtl;
            case MARKET -> marketTtl;
            case BOARD -> boardTtl;
            case OTHER -> defaultTtl;
        };
    }
}
