package org.arcanecodex.core.adventure.story;

import java.util.List;

import org.arcanecodex.core.hero.Calling;
import org.jspecify.annotations.Nullable;

/**
 * What one seat hears and no other: a truth, less of it, and a lie about it.
 *
 * @param callings who may hear it, best first
 * @param any whether, if none of these is at the table, anybody hears it
 * @param topic what one may ask about
 * @param contradicts whispers whose truth shows a twist of this one to be a lie
 * @param harm the flag that must not get set while this is kept back
 * @param pulls options that who knows the truth leans to
 * @param lures options that who believes the twist leans to
 */
public record Whisper(String id, List<Calling> callings, boolean any, Weight weight, @Nullable String topic,
        String truth, String part, String twist, List<String> contradicts, @Nullable String harm,
        List<String> pulls, List<String> lures) {

    public enum Weight {
        MINOR, STRATEGIC, CRITICAL
    }

    public Whisper {
        callings = List.copyOf(callings);
        contradicts = List.copyOf(contradicts);
        pulls = List.copyOf(pulls);
        lures = List.copyOf(lures);
    }
}
