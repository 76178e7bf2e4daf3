package org.arcanecodex.adventure.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.arcanecodex.adventure.content.read.Problem;
import org.arcanecodex.adventure.content.read.Reading.Read;
import org.arcanecodex.adventure.content.read.Reading.Unreadable;
import org.arcanecodex.adventure.content.read.StoryReader;
import org.arcanecodex.adventure.content.trial.TrialCheck;
import org.arcanecodex.core.adventure.Stories;
import org.arcanecodex.core.adventure.StoryRef;
import org.arcanecodex.core.adventure.story.Story;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * The catalogue of stories: what may be started, and whatever a running room was started with.
 *
 * <p>Safe for any thread. What this release brought is in memory; what only older rooms need is read from the database
 * once.
 */
@Service
public class Scenarios implements Stories {

    private static final Logger LOG = LoggerFactory.getLogger(Scenarios.class);

    private final ScenarioStore store;
    private final Shelf shelf;
    private final List<Story> offered;
    private final Map<StoryRef, Story> older = new ConcurrentHashMap<>();
    private final Set<StoryRef> kept;

    Scenarios(ScenarioStore store, ScenarioProperties properties) {
        this.store = store;
        var hashes = store.hashes();
        this.kept = ConcurrentHashMap.newKeySet();
        this.kept.addAll(hashes.keySet());
        this.shelf = Shelf
                .of(StoryFiles.in(properties.locations()), draft -> TrialCheck.problems(draft, properties.trialGames()))
                .respecting(hashes, ref -> store.find(ref).flatMap(Scenarios::readAgain));
        this.offered = shelf.newest();
        shelf.problems().forEach(problem -> LOG.warn("Story left out or changed: {}", problem));
        LOG.info("Stories on offer: {}", offered.stream().map(Scenarios::name).toList());
    }

    @Override
    public Optional<Story> find(StoryRef ref) {
        return shelf.find(ref)
                .map(Shelf.Stored::story)
                .or(() -> Optional.ofNullable(older.get(ref)))
                .or(() -> findKept(ref));
    }

    /** The newest version of each story: those that teach first, then by title. */
    public List<Story> offered() {
        return offered;
    }

    /** The version of a story that a new room gets. */
    public Optional<Story> newest(String id) {
        return offered.stream().filter(story -> story.id().equals(id)).findFirst();
    }

    /** What is wrong with the files that were left out. */
    public List<Problem> problems() {
        return List.copyOf(shelf.problems());
    }

    /** Makes sure that the story outlives this release. To be called before a room takes it. */
    public void keep(StoryRef ref) {
        if (!kept.contains(ref)) {
            shelf.find(ref).ifPresent(stored -> store.keep(ref, stored.file()));
            kept.add(ref);
        }
    }

    private Optional<Story> findKept(StoryRef ref) {
        var story = store.find(ref).flatMap(Scenarios::readAgain);
        story.ifPresent(found -> older.put(ref, found));
        return story;
    }

    /** It was checked when it was published. */
    private static Optional<Story> readAgain(StoryFile file) {
        return switch (StoryReader.read(file.name(), file.text())) {
            case Read(var draft) -> Optional.of(draft.story());
            case Unreadable(var problems) -> {
                LOG.error("A story that rooms were made with can no longer be read: {}", problems);
                yield Optional.empty();
            }
        };
    }

    private static String name(Story story) {
        return story.id() + " " + story.version();
    }
}
