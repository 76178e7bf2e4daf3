package org.arcanecodex.adventure.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

import org.arcanecodex.adventure.content.check.Checks;
import org.arcanecodex.adventure.content.read.Draft;
import org.arcanecodex.adventure.content.read.Problem;
import org.arcanecodex.adventure.content.read.Reading.Read;
import org.arcanecodex.adventure.content.read.Reading.Unreadable;
import org.arcanecodex.adventure.content.read.StoryReader;
import org.arcanecodex.core.adventure.StoryRef;
import org.arcanecodex.core.adventure.story.Story;

/**
 * The stories of this release that keep every promise, and what is wrong with the others.
 *
 * @param stories all versions
 * @param problems of the files that were left out
 */
record Shelf(SequencedMap<StoryRef, Stored> stories, List<Problem> problems) {

    private static final Comparator<Story> AS_OFFERED = Comparator.comparing(Story::kind).thenComparing(Story::title);

    record Stored(Story story, StoryFile file) {}

    /** A trial of a story that keeps its promises on paper; finds what only play can show. */
    interface Trial {
        List<Problem> problems(Draft draft);
    }

    static Shelf of(StoryFiles files, Trial trial) {
        var shelf = new Shelf(new LinkedHashMap<>(), new ArrayList<>(files.problems()));
        files.files().forEach(file -> shelf.put(file, trial));
        return shelf;
    }

    Optional<Stored> find(StoryRef ref) {
        return Optional.ofNullable(stories.get(ref));
    }

    /** The newest version of each story: those that teach first, then by title. */
    List<Story> newest() {
        var newest = new LinkedHashMap<String, Story>();
        stories.values()
                .forEach(stored -> newest.merge(stored.story().id(), stored.story(), Shelf::newer));
        return newest.values().stream().sorted(AS_OFFERED).toList();
    }

    /** With what is kept in place of files that were edited after rooms were made with them. */
    Shelf respecting(Map<StoryRef, String> kept, Function<StoryRef, Optional<Story>> lookUp) {
        var shelf = new Shelf(new LinkedHashMap<>(stories), new ArrayList<>(problems));
        stories.forEach((ref, stored) -> {
            var hash = kept.get(ref);
            if (hash != null && !hash.equals(stored.file().sha256())) {
                shelf.problems.add(new Problem(stored.file().name(), 1,
                        ref.id() + " " + ref.version() + " was edited after rooms were made with "
                                + "it; the story stays as it was. Raise its version."));
                lookUp.apply(ref).ifPresent(story -> shelf.stories.put(ref, new Stored(story, stored.file())));
            }
        });
        return shelf;
    }

    private void put(StoryFile file, Trial trial) {
        switch (StoryReader.read(file.name(), file.text())) {
            case Unreadable(var wrong) -> problems.addAll(wrong);
            case Read(var draft) -> put(file, draft, trial);
        }
    }

    private void put(StoryFile file, Draft draft, Trial trial) {
        var wrong = Checks.of(draft);
        var failed = wrong.isEmpty() ? trial.problems(draft) : wrong;
        var ref = new StoryRef(draft.story().id(), draft.story().version());
        if (!failed.isEmpty()) {
            problems.addAll(failed);
        } else if (stories.putIfAbsent(ref, new Stored(draft.story(), file)) != null) {
            problems.add(draft.problem("version", "Another file has " + ref.id() + " " + ref.version() + " already."));
        }
    }

    private static Story newer(Story one, Story other) {
        return one.version() > other.version() ? one : other;
    }
}
