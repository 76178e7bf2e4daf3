package org.arcanecodex.testkit;

import static org.arcanecodex.testkit.StoryBuilder.beat;
import static org.arcanecodex.testkit.StoryBuilder.option;
import static org.arcanecodex.testkit.StoryBuilder.story;
import static org.arcanecodex.testkit.StoryBuilder.whisper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.arcanecodex.adventure.content.read.Reading;
import org.arcanecodex.adventure.content.read.StoryReader;
import java.util.List;
import java.util.Map;

import org.arcanecodex.core.adventure.story.Effect.ChangeApproval;
import org.arcanecodex.core.adventure.story.Effect.ChangeHp;
import org.arcanecodex.core.adventure.story.Effect.ChangeMomentum;
import org.arcanecodex.core.adventure.story.Effect.ChangeTrust;
import org.arcanecodex.core.adventure.story.Effect.ClearFlag;
import org.arcanecodex.core.adventure.story.Effect.Count;
import org.arcanecodex.core.adventure.story.Effect.FindClue;
import org.arcanecodex.core.adventure.story.Effect.GainItem;
import org.arcanecodex.core.adventure.story.Effect.Hear;
import org.arcanecodex.core.adventure.story.Effect.LoseItem;
import org.arcanecodex.core.adventure.story.Effect.Reveal;
import org.arcanecodex.core.adventure.story.Effect.SetFlag;
import org.arcanecodex.core.adventure.story.Flaw;
import org.arcanecodex.core.adventure.story.Story;
import org.arcanecodex.core.adventure.story.Value;
import org.arcanecodex.core.adventure.story.Whisper.Weight;
import org.arcanecodex.core.hero.Calling;
import org.arcanecodex.core.hero.Skill;

/** Stories that are only there to be tested with. */
public final class TestStories {

    private TestStories() {}

    /**
     * Three beats, two endings, every kind of effect. Seat 1 is the thief Wren (lockpicking 34, perception 30), 2 the
     * fighter Abel (strength 36), 3 the mage Fenna, 4 the bard Corin. Orsolya (cleric) and Tobit (ranger, a coward)
     * fill the party up to three.
     *
     * <p>At the mill the thief hears {@code sand}, the fighter {@code flour}, the cleric {@code cat}; with anybody
     * missing, whoever has heard least.
     */
    public static Story mill() {
        return story("mill").counter("rope", 2)
                .item("picks", Skill.LOCKPICKING)
                .item("ladder", Skill.STRENGTH)
                .clue("hinge")
                .clue("ledger")
                .hero("wren", Calling.THIEF, Map.of(Skill.LOCKPICKING, 34, Skill.PERCEPTION, 30, Skill.DECEPTION, 20),
                        List.of("picks"), "open and not collapse")
                .hero("abel", Calling.FIGHTER, Map.of(Skill.STRENGTH, 36), List.of(), "collapse")
                .hero("fenna", Calling.MAGE, Map.of(Skill.RESEARCH, 30), List.of(), "clue:ledger")
                .hero("corin", Calling.BARD, Map.of(Skill.PERSUASION, 34, Skill.DECEPTION, 30), List.of(), "not open")
                .companion("orsolya", Calling.CLERIC, Map.of(Skill.MEDICINE, 32), List.of(Value.MERCY, Value.TRUTH),
                        List.of("wait"), new Flaw(Flaw.Kind.PROTECTIVE, "collapse", "call", "A glance up", "mill"))
                .companion("tobit", Calling.RANGER, Map.of(Skill.STRENGTH, 20), List.of(Value.COURAGE), List.of("bolt"),
                        new Flaw(Flaw.Kind.COWARDLY, "noise", "bolt", "He counts the doors", "mill"))
                .whisper(whisper("sand", Weight.CRITICAL, Calling.THIEF).topic("grain")
                        .harm("collapse")
                        .contradicts("flour"))
                .whisper(whisper("flour", Weight.STRATEGIC, Calling.FIGHTER).topic("grain"))
                .whisper(whisper("cat", Weight.MINOR, Calling.CLERIC))
                .whisper(whisper("rope", Weight.STRATEGIC, Calling.MAGE, Calling.CLERIC).topic("loft"))
                .whisper(whisper("owl", Weight.MINOR, Calling.BARD).contradicts("rope"))
                .whisper(whisper("cellar", Weight.STRATEGIC))
                .beat(beat("mill", "sand", "flour", "cat")
                        .option(option("force").check(Skill.STRENGTH, 30)
                                .together(2)
                                .values(Value.COURAGE)
                                .danger(2)
                                .success(new SetFlag("open"))
                                .failure(new SetFlag("collapse"), new ChangeTrust(-5, "The beam cracked"),
                                        new ChangeHp(-2, false)))
                        .option(option("pick").only(Calling.THIEF, Calling.BARD)
                                .check(Skill.LOCKPICKING, 20)
                                .values(Value.GUILE)
                                .success(new SetFlag("open"), new FindClue("hinge"), new Hear("cellar"))
                                .failure(new SetFlag("noise"), new ChangeApproval(-15, "tobit")))
                        .option(option("wait").values(Value.CAUTION)
                                .success(new Count("rope", -1), new GainItem("ladder")))
                        .option(option("shout").check(Skill.PERSUASION, 40)
                                .values(Value.TRUTH)
                                .success(new Reveal("sand"), new ChangeApproval(10, "orsolya"))
                                .failure(new SetFlag("noise")))
                        .next("loft"))
                .beat(beat("loft", "rope", "owl")
                        .told("collapse", "The floor slopes")
                        .told("clue:hinge", "You know that hinge")
                        .option(option("climb").check(Skill.STRENGTH, 20)
                                .danger(1)
                                .success(new FindClue("ledger"), new ChangeMomentum(1))
                                .failure(new ChangeHp(-12, true)))
                        .option(option("call").check(Skill.PERSUASION, 30)
                                .values(Value.MERCY)
                                .success(new ClearFlag("noise"), new LoseItem("picks"))
                                .failure(new SetFlag("noise")))
                        .option(option("rest").success(new ChangeHp(3, true), new Count("rope", -1)))
                        .option(option("bolt").onlyIf("noise or rope < 1").success(new SetFlag("alone")))
                        .next("rope > 0 and not open", "mill-again")
                        .next("yard"))
                .beat(beat("mill-again").option(option("lean").success(new Count("rope", -1)))
                        .option(option("kick").check(Skill.STRENGTH, 10)
                                .success(new SetFlag("open"))
                                .failure(new Count("rope", -1)))
                        .next("loft"))
                .beat(beat("yard").option(option("bow").success())
                        .option(option("run").success())
                        .next("open and trust >= 40", "dawn")
                        .next("dusk"))
                .ending("dawn", 400)
                .ending("dusk", 150)
                .build();
    }

    /** One beat with one safe choice: the shortest way to an end. */
    public static Story step() {
        return story("step").party(1)
                .players(1, 2)
                .hero("one", Calling.FIGHTER, Map.of(Skill.STRENGTH, 30), List.of(), "")
                .hero("two", Calling.MAGE, Map.of(), List.of(), "stay")
                .whisper(whisper("left", Weight.MINOR))
                .whisper(whisper("right", Weight.MINOR))
                .beat(beat("step", "left", "right").option(option("go").success(new SetFlag("gone")))
                        .option(option("stay").success(new SetFlag("stay")))
                        .next("done"))
                .ending("done", 400)
                .build();
    }

    /** A story file among the resources. */
    public static Story read(String path) {
        try (var in = TestStories.class.getResourceAsStream(path)) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return switch (StoryReader.read(path.substring(path.lastIndexOf('/') + 1), text)) {
                case Reading.Read(var draft) -> draft.story();
                case Reading.Unreadable(var problems) -> throw new AssertionError(problems);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
