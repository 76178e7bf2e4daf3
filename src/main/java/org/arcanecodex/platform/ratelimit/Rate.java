package org.arcanecodex.platform.ratelimit;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * So many in that time: all at once after a rest, evenly after that. In settings: {@code 20/10m}.
 *
 * @param times at least 1
 * @param per longer than nothing
 */
public record Rate(int times, Duration per) {

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,9})/([0-9]{0,9})(ms|s|m|h|d)");

    public Rate {
        if (times < 1 || per.isZero() || per.isNegative()) {
            throw new IllegalArgumentException("A rate is at least one time in some time, not " + times + " in " + per);
        }
    }

    /** So many at once, and so many each second in the long run. */
    public static Rate of(int burst, int perSecond) {
        return new Rate(burst, Duration.ofSeconds(1).multipliedBy(burst).dividedBy(perSecond));
    }

    /** Reads {@code 20/10m} or {@code 5/s}; the way in which settings are converted. */
    public static Rate of(String text) {
        var written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            throw new IllegalArgumentException("A rate looks like 20/10m or 5/s, not " + text);
        }
        long units = written.group(2).isEmpty() ? 1 : Long.parseLong(written.group(2));
        return new Rate(Integer.parseInt(written.group(1)), unit(written.group(3)).multipliedBy(units));
    }

    private static Duration unit(String sign) {
        return switch (sign) {
            case "ms" -> Duration.ofMillis(1);
            case "s" -> Duration.ofSeconds(1);
            case "m" -> Duration.ofMinutes(1);
            case "h" -> Duration.ofHours(1);
            default -> Duration.ofDays(1);
        };
    }

    @Override
    public String toString() {
        return times + " in " + per;
    }
}
