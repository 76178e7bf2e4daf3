package org.arcanecodex.adventure.content;

import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where stories come from.
 *
 * @param locations patterns of the files, as Spring writes resources
 * @param trialGames how many games bots play of each story at start, to see that none gets stuck; 0 for none
 */
@Validated
@ConfigurationProperties("arcane.scenarios")
public record ScenarioProperties(@DefaultValue("classpath*:scenarios/*.yaml") @NotEmpty List<String> locations,
        @DefaultValue("20") @Min(0) @Max(10_000) int trialGames) {}
