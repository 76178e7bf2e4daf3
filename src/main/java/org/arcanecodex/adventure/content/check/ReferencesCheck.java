package org.arcanecodex.adventure.content.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.arcanecodex.adventure.content.read.Draft;
import org.arcanecodex.adventure.content.read.Problem;
import org.arcanecodex.core.adventure.story.Beat;
import org.arcanecodex.core.adventure.story.Companion;
import org.arcanecodex.core.adventure.story.Condition;
import org.arcanecodex.core.adventure.story.Effect;
import org.arcanecodex.core.adventure.story.Sheet;
import org.arcanecodex.core.adventure.story.Story;
import org.arcanecodex.core.adventure.story.Whisper;

/** Check 2: whatever is named is there, and nothing has the same name as another. */
final class ReferencesCheck implements Check {

    @Override
    public Stream<Problem> problems(Draft draft) {
        return new Search(draft).run();
    }

    private static final class Search {

        private final Draft draft;
        private final Story story;
        private final List<Problem> problems = new ArrayList<>();

        Search(Draft draft) {
            this.draft = draft;
            this.story = draft.story();
        }

        Stream<Problem> run() {
            there("start", "beat", story.start(), story.beats().keySet());
            people();
            story.whispers().values().forEach(this::whisper);
            story.beats().values().forEach(this::beat);
            unique("option", story.beats()
                    .values()
                    .stream()
                    .flatMap(beat -> beat.options()
                            .stream()
                            .map(option -> new Placed<>(Parts.of(beat, option), option.id()))));
            unique("place in the story", Stream.concat(
                    story.beats().keySet().stream().map(id -> new Placed<>("beats/" + id, id)),
                    story.endings().keySet().stream().map(id -> new Placed<>("endings/" + id, id))));
            Parts.effects(story).forEach(this::effect);
            Parts.conditions(story).forEach(this::condition);
            return problems.stream();
        }

        private void people() {
            if (story.fewest() > story.most()) {
                wrong("players/max", "There are fewer players at most than at least.");
            }
            if (story.heroes().size() != story.most()) {
                wrong("heroes", "There are " + story.heroes().size() + " heroes for " + story.most() + " players.");
            }
            if (story.companions().size() < story.party() - story.fewest()) {
                wrong("companions", "With " + story.fewest() + " players a party of " + story.party() + " needs "
                        + (story.party() - story.fewest()) + " companions.");
            }
            var sheets = Stream.<Sheet>concat(story.heroes().stream(), story.companions().stream()).toList();
            unique("person", sheets.stream().map(sheet -> new Placed<>(Parts.of(sheet), sheet.id())));
            sheets.forEach(sheet -> Parts.numbered(Parts.of(sheet) + "/items", sheet.items())
                    .forEach(item -> there(item.path(), "item", item.part(), story.items().keySet())));
            story.companions().forEach(this::companion);
        }

        private void companion(Companion companion) {
            var place = Parts.of(companion);
            var options = options();
            Parts.numbered(place + "/agenda/wants", companion.agenda().wants())
                    .forEach(option -> there(option.path(), "option", option.part(), options));
            there(place + "/flaw/option", "option", companion.flaw().option(), options);
            there(place + "/flaw/at", "beat", companion.flaw().at(), story.beats().keySet());
        }

        private void whisper(Whisper whisper) {
            var place = "whispers/" + whisper.id();
            var options = options();
            Parts.numbered(place + "/contradicts", whisper.contradicts()).forEach(other -> {
                there(other.path(), "whisper", other.part(), story.whispers().keySet());
                if (other.part().equals(whisper.id())) {
                    wrong(other.path(), "A whisper cannot contradict itself.");
                }
            });
            Parts.numbered(place + "/pulls", whisper.pulls())
                    .forEach(option -> there(option.path(), "option", option.part(), options));
            Parts.numbered(place + "/lures", whisper.lures())
                    .forEach(option -> there(option.path(), "option", option.part(), options));
        }

        private void beat(Beat beat) {
            Parts.numbered(Parts.of(beat) + "/whispers", beat.whispers())
                    .forEach(id -> there(id.path(), "whisper", id.part(), story.whispers().keySet()));
            Parts.numbered(Parts.of(beat) + "/next", beat.next())
                    .forEach(way -> there(way.path(), "beat or ending", way.part().to(), places()));
        }

        private void effect(Placed<Effect> at) {
            switch (at.part()) {
                case Effect.Count count -> there(at.path(), "counter", count.counter(), story.counters().keySet());
                case Effect.FindClue find -> there(at.path(), "clue", find.clue(), story.clues().keySet());
                case Effect.GainItem gain -> there(at.path(), "item", gain.item(), story.items().keySet());
                case Effect.LoseItem lose -> there(at.path(), "item", lose.item(), story.items().keySet());
                case Effect.ChangeApproval change -> there(at.path(), "companion", change.companion(), companions());
                case Effect.Reveal reveal -> there(at.path(), "whisper", reveal.whisper(), story.whispers().keySet());
                case Effect.Hear hear -> there(at.path(), "whisper", hear.whisper(), story.whispers().keySet());
                case Effect.SetFlag f -> flag(at.path(), f.flag());
                case Effect.ClearFlag f -> flag(at.path(), f.flag());
                case Effect.ChangeTrust t -> {
                }
                case Effect.ChangeHp h -> {
                }
                case Effect.ChangeMomentum m -> {
                }
                case Effect.Say s -> {
                }
            }
        }

        private void condition(Placed<Condition> at) {
            at.part().atoms().forEach(atom -> {
                if (atom instanceof Condition.Clue(var clue)) {
                    there(at.path(), "clue", clue, story.clues().keySet());
                } else if (atom instanceof Condition.Counter counter) {
                    there(at.path(), "counter", counter.counter(), story.counters().keySet());
                } else if (atom instanceof Condition.Flag(var flag)) {
                    flag(at.path(), flag);
                }
            });
        }

        private void flag(String path, String flag) {
            if (story.counters().containsKey(flag)) {
                wrong(path, "'" + flag + "' is a counter and not a flag: count it, and compare it with a number.");
            }
        }

        private void there(String path, String what, String id, Set<String> known) {
            if (!known.contains(id)) {
                wrong(path, "There is no " + what + " '" + id + "'.");
            }
        }

        private void unique(String what, Stream<Placed<String>> ids) {
            var seen = new HashSet<String>();
            ids.filter(id -> !seen.add(id.part()))
                    .forEach(id -> wrong(id.path(), "A second " + what + " is called '" + id.part() + "'."));
        }

        private void wrong(String path, String sentence) {
            problems.add(draft.problem(path, sentence));
        }

        private Set<String> options() {
            return story.options().map(option -> option.id()).collect(Collectors.toSet());
        }

        private Set<String> companions() {
            return story.companions().stream().map(Companion::id).collect(Collectors.toSet());
        }

        private Set<String> places() {
            var places = new HashSet<>(story.beats().keySet());
            places.addAll(story.endings().keySet());
            return places;
        }
    }
}
