package org.arcanecodex.platform.page;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How lists are cut into pieces.
 *
 * @param limit items in a piece for who does not say
 * @param deepestRow as far into a list as page numbers lead; further on there are cursors, which cost the same everywhere
 */
@Validated
@ConfigurationProperties("arcane.page")
record PageProperties(@DefaultValue("20") @Min(1) @Max(PagedList.MOST) int limit,
        @DefaultValue("10000") @Min(PagedList.MOST) @Max(1_000_000) int deepestRow) {}
