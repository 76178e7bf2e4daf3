package org.arcanecodex.hero;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.arcanecodex.core.item.Gear;
import org.arcanecodex.platform.text.Word;
import org.jspecify.annotations.Nullable;

/**
 * A hero as its owner sees it.
 *
 * @param skills as learnt; what gear adds is with the gear
 * @param favour of each of the eight, −100 to 100
 * @param soul null until somebody has asked for it
 * @param link of the public profile
 */
record HeroView(long id, String name, String ancestry, String calling, boolean active, boolean inAdventure,
        int hitPoints, long renown, Map<String, Integer> skills, Map<String, Integer> favour, @Nullable Soul soul,
        List<ItemView> items, String link, Instant createdAt) {

    /** What an interrogation found; the patron is the god who took the hero's part, if one did. */
    record Soul(String archetype, @Nullable String patron) {}

    /** @param worn where, or null while it is in the pack */
    record ItemView(long id, String gear, String slot, @Nullable String worn, String skill, int bonus) {

        static ItemView of(ItemStore.Item item) {
            var worn = item.worn();
            return new ItemView(item.id(), Word.of(item.gear()), Word.of(item.gear().slot()),
                    worn == null ? null : Word.of(worn), Word.of(item.gear().skill()),
                    Gear.BONUS);
        }
    }

    /** What anybody may see who has the link. */
    record Profile(String name, String ancestry, String calling, long renown, Map<String, Integer> skills,
            List<AdventureView> adventures) {}

    /** @param growth points learnt by skill */
    record AdventureView(String room, String story, String ending, int points, boolean objectiveMet, int renown,
            int gold, Map<String, Integer> growth, Instant finishedAt) {

        static AdventureView of(HistoryStore.Entry entry) {
            var deed = entry.deed();
            return new AdventureView(deed.room().value(), deed.story(), deed.ending(), deed.points(),
                    deed.objectiveMet(), deed.reward().renown(), deed.reward().gold(), words(deed.growth().points()),
                    entry.finishedAt());
        }
    }

    static Map<String, Integer> words(Map<? extends Enum<?>, Integer> levels) {
        var words = new LinkedHashMap<String, Integer>();
        levels.forEach((of, level) -> words.put(Word.of(of), level));
        return words;
    }
}
