package org.arcanecodex.adventure.view;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.arcanecodex.core.adventure.Adventure;
import org.arcanecodex.core.adventure.AdventureEvent;
import org.arcanecodex.core.adventure.Form;
import org.arcanecodex.core.adventure.SecretEvent;
import org.arcanecodex.core.adventure.Stories;
import org.arcanecodex.core.adventure.StoryRef;
import org.arcanecodex.core.adventure.TableEvent;
import org.arcanecodex.core.adventure.WorldEvent;
import org.arcanecodex.core.adventure.story.HeroSheet;
import org.arcanecodex.core.adventure.story.Item;
import org.arcanecodex.core.adventure.story.Story;
import org.arcanecodex.core.adventure.story.Whisper;
import org.arcanecodex.room.Step;

/** A story whose every secret is a word found nowhere else, and a count of who may have heard which. */
public final class Canaries implements Stories {

    private static final Pattern CANARY = Pattern.compile(
            "canary(-[a-z0-9-]+)?-(truth|part|twist|objective|item|nonce|claim|invitation)!");

    private final Story story;
    private final Set<String> known = new HashSet<>();
    private final int seat;

    /** @param seat 0 for who only watches */
    public Canaries(Story plain, int seat) {
        this.story = planted(plain);
        this.seat = seat;
    }

    @Override
    public Optional<Story> find(StoryRef ref) {
        return ref.id().equals(story.id()) ? Optional.of(story) : Optional.empty();
    }

    public static Set<String> in(String text) {
        var found = new TreeSet<String>();
        var matcher = CANARY.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    public Set<String> known() {
        return known;
    }

    /** Counts what the events declare in their types, and nothing else. */
    public void hear(Step<Adventure, AdventureEvent> step) {
        for (var event : step.events()) {
            if (event.reaches(seat)) {
                hear(event, step.after());
            }
        }
        if (seat == 0) {
            hearLate(step.after());
        }
    }

    /** Who only watches hears what was shared with the whole table, once the beat is over. */
    private void hearLate(Adventure now) {
        now.secrets()
                .shares()
                .stream()
                .filter(share -> share.to() == null && share.beatNumber() < now.world().beatNumber())
                .forEach(share -> hear(new SecretEvent.WhisperShared(share.id(), share.by(), null, List.of(0),
                        share.telling(), share.fulfilled()), now));
    }

    private void hear(AdventureEvent event, Adventure after) {
        switch (event) {
            case SecretEvent.ObjectiveGiven e -> known.add(word(after.seat(e.seat()).role(), "objective"));
            case SecretEvent.WhisperHeard e -> {
                known.add(word(e.whisper(), "truth"));
                known.add(word(e.whisper(), "part"));
                known.add(word(e.whisper(), "twist"));
            }
            case SecretEvent.WhisperShared e -> known.add(word(e.telling().value().whisper(),
                    form(e.telling().value().form())));
            case SecretEvent.LieExposed e -> {
                known.add(word(e.whisper(), "truth"));
                known.add(word(e.whisper(), "twist"));
            }
            case SecretEvent.WhisperRevealed e -> known.add(word(e.whisper(), "truth"));
            case WorldEvent.ItemChanged e -> known.add(word(e.item(), "item"));
            case TableEvent.HeroEntered e -> e.items()
                    .to(seat)
                    .ifPresent(items -> items.forEach(item -> known.add(word(item, "item"))));
            default -> {}
        }
    }

    private static String form(Form form) {
        return switch (form) {
            case TRUTH -> "truth";
            case PART -> "part";
            case TWIST -> "twist";
        };
    }

    private static String word(String id, String kind) {
        return "canary-" + id + "-" + kind + "!";
    }

    private static Story planted(Story plain) {
        var heroes = plain.heroes()
                .stream()
                .map(hero -> new HeroSheet(hero.id(), hero.name(), hero.calling(),
                        hero.blurb(), hero.skills(), hero.items(),
                        new HeroSheet.Objective(word(hero.id(), "objective"), hero.objective().when())))
                .toList();
        SequencedMap<String, Item> items = new LinkedHashMap<>();
        plain.items().forEach((id, item) -> items.put(id, new Item(id, word(id, "item"), item.helps())));
        SequencedMap<String, Whisper> whispers = new LinkedHashMap<>();
        plain.whispers()
                .forEach((id, whisper) -> whispers.put(id, new Whisper(id, whisper.callings(), whisper.any(),
                        whisper.weight(), whisper.topic(), word(id, "truth"), word(id, "part"), word(id, "twist"),
                        whisper.contradicts(), whisper.harm(), whisper.pulls(), whisper.lures())));
        return new Story(plain.id(), plain.version(), plain.lang(), plain.kind(), plain.title(), plain.teaser(),
                plain.minutes(), plain.fewest(), plain.most(), plain.party(), plain.start(), plain.values(),
                plain.counters(), heroes, plain.companions(), items, plain.clues(), whispers, plain.beats(),
                plain.endings());
    }
}
