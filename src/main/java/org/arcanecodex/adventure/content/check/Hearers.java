package org.arcanecodex.adventure.content.check;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.arcanecodex.core.adventure.story.Sheet;
import org.arcanecodex.core.adventure.story.Whisper;

/** Who of a party hears what, when the whispers of a beat are dealt to those who have heard least. */
final class Hearers {

    private Hearers() {}

    /** By whisper; those that nobody may hear are missing. */
    static Map<Whisper, Sheet> deal(List<Sheet> party, List<Whisper> whispers) {
        var dealt = new LinkedHashMap<Whisper, Sheet>();
        whispers.forEach(whisper -> least(party, whisper, dealt).ifPresent(hearer -> dealt.put(whisper, hearer)));
        return dealt;
    }

    static boolean mayHear(Sheet sheet, Whisper whisper) {
        return whisper.any() || whisper.callings().contains(sheet.calling());
    }

    private static Optional<Sheet> least(List<Sheet> party, Whisper whisper, Map<Whisper, Sheet> dealt) {
        return party.stream()
                .filter(sheet -> mayHear(sheet, whisper))
                .min(Comparator.<Sheet>comparingLong(sheet -> dealt.values().stream().filter(sheet::equals).count())
                        .thenComparingInt(sheet -> place(sheet, whisper)));
    }

    private static int place(Sheet sheet, Whisper whisper) {
        int place = whisper.callings().indexOf(sheet.calling());
        return place < 0 ? whisper.callings().size() : place;
    }
}
