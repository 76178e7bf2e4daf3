package org.arcanecodex.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

import org.arcanecodex.core.adventure.story.Beat;
import org.arcanecodex.core.adventure.story.Companion;
import org.arcanecodex.core.adventure.story.Condition;
import org.arcanecodex.core.adventure.story.Effect;
import org.arcanecodex.core.adventure.story.Ending;
import org.arcanecodex.core.adventure.story.Flaw;
import org.arcanecodex.core.adventure.story.HeroSheet;
import org.arcanecodex.core.adventure.story.Item;
import org.arcanecodex.core.adventure.story.Next;
import org.arcanecodex.core.adventure.story.Option;
import org.arcanecodex.core.adventure.story.Story;
import org.arcanecodex.core.adventure.story.Testimony;
import org.arcanecodex.core.adventure.story.Value;
import org.arcanecodex.core.adventure.story.Whisper;
import org.arcanecodex.core.hero.Calling;
import org.arcanecodex.core.hero.Skill;

/** Builds small stories for tests, in the order in which a story file would tell them. */
public final class StoryBuilder {

    private final String id;
    private int fewest = 1;
    private int most = 4;
    private int party = 3;
    private final SequencedMap<String, Integer> counters = new LinkedHashMap<>();
    private final List<HeroSheet> heroes = new ArrayList<>();
    private final List<Companion> companions = new ArrayList<>();
    private final SequencedMap<String, Item> items = new LinkedHashMap<>();
    private final SequencedMap<String, String> clues = new LinkedHashMap<>();
    private final SequencedMap<String, Whisper> whispers = new LinkedHashMap<>();
    private final SequencedMap<String, Beat> beats = new LinkedHashMap<>();
    private final SequencedMap<String, Ending> endings = new LinkedHashMap<>();

    private StoryBuilder(String id) {
        this.id = id;
    }

    public static StoryBuilder story(String id) {
        return new StoryBuilder(id);
    }

    public StoryBuilder players(int atLeast, int atMost) {
        fewest = atLeast;
        most = atMost;
        return this;
    }

    public StoryBuilder party(int size) {
        party = size;
        return this;
    }

    public StoryBuilder counter(String name, int from) {
        counters.put(name, from);
        return this;
    }

    public StoryBuilder hero(String name, Calling calling, Map<Skill, Integer> skills, List<String> carries,
            String objective) {
        heroes.add(new HeroSheet(name, name, calling, "", skills, carries,
                new HeroSheet.Objective("The objective of " + name, when(objective))));
        return this;
    }

    public StoryBuilder companion(String name, Calling calling, Map<Skill, Integer> skills, List<Value> creed,
            List<String> wants, Flaw flaw) {
        companions.add(new Companion(name, name, calling, "", skills, List.of(), creed,
                new Companion.Agenda("What " + name + " wants", wants), flaw,
                new Testimony(name + " leaves", name + " returns", name + " betrays")));
        return this;
    }

    public StoryBuilder item(String name, Skill helps) {
        items.put(name, new Item(name, name, helps));
        return this;
    }

    public StoryBuilder clue(String name) {
        clues.put(name, "Clue: " + name);
        return this;
    }

    public StoryBuilder whisper(WhisperBuilder whisper) {
        whispers.put(whisper.id, whisper.build());
        return this;
    }

    public StoryBuilder beat(BeatBuilder beat) {
        beats.put(beat.id, beat.build());
        return this;
    }

    public StoryBuilder ending(String name, int goals) {
        endings.put(name, new Ending(name, name, "It ends: " + name, goals, new Condition.Always()));
        return this;
    }

    public Story build() {
        return new Story(id, 1, "en", Story.Kind.TUTORIAL, id, "", 3, fewest, most, party,
                beats.firstEntry().getKey(), List.of(), counters, heroes, companions, items, clues, whispers, beats,
                endings);
    }

    public static Condition when(String text) {
        try {
            return text.isEmpty() ? new Condition.Always() : Condition.parse(text);
        } catch (Condition.Malformed e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    public static WhisperBuilder whisper(String id, Whisper.Weight weight, Calling... callings) {
        return new WhisperBuilder(id, weight, List.of(callings));
    }

    public static BeatBuilder beat(String id, String... whispers) {
        return new BeatBuilder(id, List.of(whispers));
    }

    public static OptionBuilder option(String id) {
        return new OptionBuilder(id);
    }

    /** A whisper that anybody may hear if its callings are not there. */
    public static final class WhisperBuilder {
        private final String id;
        private final Whisper.Weight weight;
        private final List<Calling> callings;
        private String topic = "";
        private List<String> contradicts = List.of();
        private String harm = "";

        private WhisperBuilder(String id, Whisper.Weight weight, List<Calling> callings) {
            this.id = id;
            this.weight = weight;
            this.callings = callings;
        }

        public WhisperBuilder topic(String about) {
            topic = about;
            return this;
        }

        public WhisperBuilder contradicts(String... others) {
            contradicts = List.of(others);
            return this;
        }

        public WhisperBuilder harm(String flag) {
            harm = flag;
            return this;
        }

        private Whisper build() {
            return new Whisper(id, callings, true, weight, topic.isEmpty() ? null : topic, "The truth of " + id,
                    "A part of " + id, "A lie about " + id, contradicts, harm.isEmpty() ? null : harm, List.of(),
                    List.of());
        }
    }

    public static final class BeatBuilder {
        private final String id;
        private final List<String> whispers;
        private final List<Beat.Paragraph> scene = new ArrayList<>();
        private final List<Option> options = new ArrayList<>();
        private final List<Next> next = new ArrayList<>();

        private BeatBuilder(String id, List<String> whispers) {
            this.id = id;
            this.whispers = whispers;
            scene.add(new Beat.Paragraph(new Condition.Always(), "The scene of " + id));
        }

        public BeatBuilder told(String condition, String text) {
            scene.add(new Beat.Paragraph(when(condition), text));
            return this;
        }

        public BeatBuilder option(OptionBuilder option) {
            options.add(option.build());
            return this;
        }

        public BeatBuilder next(String condition, String to) {
            next.add(new Next(when(condition), to));
            return this;
        }

        public BeatBuilder next(String to) {
            return next("", to);
        }

        private Beat build() {
            return new Beat(id, "Title of " + id, scene, whispers, options, next);
        }
    }

    public static final class OptionBuilder {
        private final String id;
        private Condition condition = new Condition.Always();
        private List<Calling> callings = List.of();
        private Option.Check check;
        private int together;
        private List<Value> values = List.of();
        private int danger;
        private List<Effect> triumph;
        private List<Effect> success = List.of();
        private List<Effect> failure = List.of();
        private List<Effect> disaster;

        private OptionBuilder(String id) {
            this.id = id;
        }

        public OptionBuilder onlyIf(String text) {
            condition = when(text);
            return this;
        }

        public OptionBuilder only(Calling... who) {
            callings = List.of(who);
            return this;
        }

        public OptionBuilder check(Skill skill, int difficulty) {
            check = new Option.Check(skill, difficulty);
            return this;
        }

        public OptionBuilder together(int many) {
            together = many;
            return this;
        }

        public OptionBuilder values(Value... these) {
            values = List.of(these);
            return this;
        }

        public OptionBuilder danger(int grave) {
            danger = grave;
            return this;
        }

        public OptionBuilder triumph(Effect... effects) {
            triumph = List.of(effects);
            return this;
        }

        public OptionBuilder success(Effect... effects) {
            success = told("works", effects);
            return this;
        }

        public OptionBuilder failure(Effect... effects) {
            failure = told("fails", effects);
            return this;
        }

        public OptionBuilder disaster(Effect... effects) {
            disaster = List.of(effects);
            return this;
        }

        private List<Effect> told(String how, Effect... effects) {
            var all = new ArrayList<>(Arrays.asList(effects));
            all.add(new Effect.Say(id + " " + how));
            return all;
        }

        private Option build() {
            return new Option(id, "Label of " + id, null, condition, callings, check, together, values, danger,
                    new Option.Outcomes(triumph == null ? success : triumph, success, failure,
                            disaster == null ? failure : disaster));
        }
    }
}
