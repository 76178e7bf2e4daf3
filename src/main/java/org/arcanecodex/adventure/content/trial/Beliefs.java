package org.arcanecodex.adventure.content.trial;

import java.util.HashMap;
import java.util.Map;

import org.arcanecodex.core.adventure.Adventure;
import org.arcanecodex.core.adventure.Form;
import org.arcanecodex.core.adventure.Secrets.Share;
import org.arcanecodex.core.adventure.Telling;
import org.arcanecodex.core.adventure.story.Story;

/** Where one seat leans, by what it has heard and been told. Believes whoever has not been caught. */
final class Beliefs {

    private final Map<String, Integer> leanings = new HashMap<>();

    private Beliefs() {}

    static Beliefs of(Adventure state, Story story, int seat) {
        var beliefs = new Beliefs();
        var known = new HashMap<String, Form>();
        state.secrets()
                .shares()
                .stream()
                .filter(share -> share.heardBy(seat) && !share.exposed())
                .forEach(share -> known.merge(telling(share).whisper(), telling(share).form(), Beliefs::stronger));
        state.secrets().heardBy(seat).forEach(heard -> known.put(heard.whisper(), Form.TRUTH));
        known.forEach((whisper, form) -> beliefs.lean(story, whisper, form));
        return beliefs;
    }

    /** How many of the seat's beliefs speak for an option. */
    int speakFor(String option) {
        return leanings.getOrDefault(option, 0);
    }

    private void lean(Story story, String id, Form form) {
        var whisper = story.whisper(id);
        var options = form == Form.TWIST ? whisper.lures() : whisper.pulls();
        options.forEach(option -> leanings.merge(option, 1, Integer::sum));
    }

    private static Form stronger(Form one, Form other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Telling telling(Share share) {
        return share.telling().value();
    }
}
