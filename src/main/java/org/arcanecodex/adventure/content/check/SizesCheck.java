package org.arcanecodex.adventure.content.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.arcanecodex.adventure.content.read.Draft;
import org.arcanecodex.adventure.content.read.Problem;
import org.arcanecodex.core.adventure.story.Beat;
import org.arcanecodex.core.adventure.story.Beat.Paragraph;
import org.arcanecodex.core.adventure.story.Companion;
import org.arcanecodex.core.adventure.story.Effect;
import org.arcanecodex.core.adventure.story.Facts;
import org.arcanecodex.core.adventure.story.Option;
import org.arcanecodex.core.adventure.story.Story;
import org.arcanecodex.core.adventure.story.Whisper;
import org.jspecify.annotations.Nullable;

/** Check 8: nothing is longer than there is room for, and there are as many buttons as a hand can hold. */
final class SizesCheck implements Check {

    private static final int NAME = 24;
    private static final int TITLE = 40;
    private static final int LABEL = 60;
    private static final int HINT = 120;
    private static final int BLURB = 160;
    private static final int WHISPER = 220;
    private static final int SAY = 240;
    private static final int SCENE = 600;
    private static final int ENDING = 900;
    private static final int MOST_VALUES = 3;

    @Override
    public Stream<Problem> problems(Draft draft) {
        return new Measure(draft).run();
    }

    private static final class Measure {

        private final Draft draft;
        private final Story story;
        private final Walks walks;
        private final List<Problem> problems = new ArrayList<>();

        Measure(Draft draft) {
            this.draft = draft;
            this.story = draft.story();
            this.walks = new Walks(story);
        }

        Stream<Problem> run() {
            text("title", story.title(), TITLE);
            text("teaser", story.teaser(), BLURB);
            count("values", story.values().size(), 1, MOST_VALUES);
            people();
            story.items().values().forEach(item -> text("items/" + item.id() + "/name", item.name(), LABEL));
            story.clues().forEach((id, clue) -> text("clues/" + id, clue, HINT));
            story.whispers().values().forEach(this::whisper);
            story.beats().values().forEach(this::beat);
            story.endings().values().forEach(ending -> {
                text("endings/" + ending.id() + "/title", ending.title(), TITLE);
                text("endings/" + ending.id() + "/text", ending.text(), ENDING);
            });
            return problems.stream();
        }

        private void people() {
            story.heroes().forEach(hero -> {
                var place = Parts.of(hero);
                text(place + "/name", hero.name(), NAME);
                text(place + "/blurb", hero.blurb(), BLURB);
                text(place + "/objective/text", hero.objective().text(), WHISPER);
            });
            story.companions().forEach(this::companion);
        }

        private void companion(Companion companion) {
            var place = Parts.of(companion);
            text(place + "/name", companion.name(), NAME);
            text(place + "/blurb", companion.blurb(), BLURB);
            text(place + "/agenda/text", companion.agenda().text(), WHISPER);
            text(place + "/flaw/tell", companion.flaw().tell(), BLURB);
            text(place + "/testimony/leaves", companion.testimony().leaves(), BLURB);
            text(place + "/testimony/returns", companion.testimony().returns(), BLURB);
            text(place + "/testimony/betrays", companion.testimony().betrays(), BLURB);
        }

        private void whisper(Whisper whisper) {
            var place = "whispers/" + whisper.id();
            text(place + "/topic", whisper.topic(), TITLE);
            text(place + "/truth", whisper.truth(), WHISPER);
            text(place + "/part", whisper.part(), WHISPER);
            text(place + "/twist", whisper.twist(), WHISPER);
        }

        private void beat(Beat beat) {
            text(Parts.of(beat) + "/title", beat.title(), TITLE);
            count(Parts.of(beat) + "/options", beat.options().size(), 2, 6);
            beat.options().forEach(option -> option(Parts.of(beat, option), option));
            Parts.effects(beat).forEach(at -> effect(at.path(), at.part()));
            scene(beat);
        }

        private void option(String place, Option option) {
            text(place + "/label", option.label(), LABEL);
            text(place + "/hint", option.hint(), HINT);
            count(place + "/values", option.values().size(), 1, MOST_VALUES);
        }

        private void effect(String place, Effect effect) {
            if (effect instanceof Effect.Say(var text)) {
                text(place, text, SAY);
            } else if (effect instanceof Effect.ChangeTrust trust) {
                text(place, trust.why(), LABEL);
            }
        }

        /** Only what can be shown together counts together. */
        private void scene(Beat beat) {
            var place = Parts.of(beat) + "/scene";
            Possible.facts(story, walks.before(beat.id()), beat.scene().stream().map(Paragraph::when).toList())
                    .ifPresentOrElse(
                            possible -> limit(place, "The longest scene",
                                    possible.stream().mapToInt(facts -> length(beat, facts)).max().orElse(0), SCENE),
                            () -> problems.add(draft.problem(place, "This scene hangs on too many conditions to be "
                                    + "checked.")));
        }

        private static int length(Beat beat, Facts facts) {
            return beat.scene()
                    .stream()
                    .filter(one -> one.when().eval(facts))
                    .mapToInt(one -> length(one.text()))
                    .sum();
        }

        private void text(String place, @Nullable String text, int most) {
            if (text != null) {
                limit(place, "This text", length(text), most);
            }
        }

        private static int length(String text) {
            return text.codePointCount(0, text.length());
        }

        private void limit(String place, String what, int length, int most) {
            if (length > most) {
                problems.add(draft.problem(place, what + " has " + length + " characters where " + most
                        + " are the most."));
            }
        }

        private void count(String place, int number, int least, int most) {
            if (number < least || number > most) {
                problems.add(draft.problem(place, "There should be " + least + " to " + most + " of these, not "
                        + number + "."));
            }
        }
    }
}
