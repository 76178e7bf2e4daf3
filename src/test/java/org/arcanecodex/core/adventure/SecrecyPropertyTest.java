package org.arcanecodex.core.adventure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.arcanecodex.core.adventure.AdventureCommand.Choose;
import org.arcanecodex.core.adventure.AdventureCommand.Probe;
import org.arcanecodex.core.adventure.AdventureCommand.Share;
import org.arcanecodex.core.rule.Actor;
import org.arcanecodex.testkit.TestStories;
import org.arcanecodex.testkit.TestTable;

/**
 * Two tables that differ only in what Ben keeps to himself: what he told Cid in private, in which form he told the
 * table, what he doubted, what he has sealed. Ana is told the same at both.
 */
class SecrecyPropertyTest {

    private static final int ANA = 1;
    private static final int BEN = 2;
    private static final int CID = 3;
    private static final List<String> NAMES = List.of("Ana", "Ben", "Cid", "Dot");

    @Property(tries = 150)
    void whatOneKeepsToOneselfReachesNobodyElse(@ForAll long seed, @ForAll long benHere, @ForAll long benThere) {
        var here = table();
        var there = table();
        for (int beat = 0; beat < 2; beat++) {
            counsel(here, new SplittableRandom(benHere + beat));
            counsel(there, new SplittableRandom(benThere + beat));
            assertAnaKnowsTheSame(here, there);

            seal(here, new SplittableRandom(benHere - beat));
            seal(there, new SplittableRandom(benThere - beat));
            assertAnaKnowsTheSame(here, there);

            open(here, new SplittableRandom(seed));
            open(there, new SplittableRandom(seed));
            assertAnaKnowsTheSame(here, there);
        }
    }

    private static TestTable table() {
        return TestTable.playing(TestStories.mill(), NAMES.toArray(String[]::new)).rolling(sides -> sides / 2);
    }

    /** Cid says the same at both tables; Ben whispers to him, tells the table in some form, doubts or does not. */
    private static void counsel(TestTable table, SplittableRandom ben) {
        table.until(Phase.COUNSEL);
        whispers(table, "Cid").forEach(whisper -> table.tells("Cid", whisper, Form.TRUTH));
        for (var whisper : whispers(table, "Ben")) {
            var form = Form.values()[ben.nextInt(3)];
            if (ben.nextBoolean()) {
                table.does("Ben", new Share(whisper, form, CID));
                var stronger = List.of(Form.values()).subList(form.ordinal() + 1, Form.values().length);
                table.tells("Ben", whisper, stronger.isEmpty() ? form : form == Form.TWIST ? Form.PART : form);
            } else {
                table.tells("Ben", whisper, form);
            }
        }
        var heard = table.state().secrets().shares().stream().filter(share -> share.heardBy(BEN)).toList();
        if (!heard.isEmpty() && ben.nextBoolean()) {
            table.tries(new Actor.Player(table.account("Ben")),
                    new Probe(heard.getLast().id()));
        }
        table.until(Phase.CHOICE);
    }

    /** Anything but the last. */
    private static void seal(TestTable table, SplittableRandom ben) {
        var open = Options.open(table.state(), table.story(), BEN);
        table.does("Ben", new Choose(open.get(ben.nextInt(open.size() - 1)).option().id(),
                Momentum.values()[table.seat("Ben").momentum() > 0 ? ben.nextInt(3) : 0]));
    }

    /** Ben changes his mind to the last at both tables, so that the evening goes on alike. */
    private static void open(TestTable table, SplittableRandom all) {
        table.chooses("Ben", Options.open(table.state(), table.story(), BEN).getLast().option().id());
        for (var name : List.of("Ana", "Cid", "Dot")) {
            var options = Options.open(table.state(), table.story(), table.seat(name).number());
            table.chooses(name, options.get(all.nextInt(options.size())).option().id());
        }
    }

    private static List<String> whispers(TestTable table, String who) {
        int beat = table.state().world().beatNumber();
        return table.state()
                .secrets()
                .heardBy(table.seat(who).number())
                .stream()
                .filter(heard -> heard.beatNumber() == beat)
                .map(Secrets.Heard::whisper)
                .toList();
    }

    private static void assertAnaKnowsTheSame(TestTable here, TestTable there) {
        assertThat(seen(here)).isEqualTo(seen(there));
        assertThat(Sight.of(here.state(), here.story(), ANA)).isEqualTo(Sight.of(there.state(), there.story(), ANA));
        assertThat(here.state().timer()).isEqualTo(there.state().timer());
        assertThat(here.trust()).isEqualTo(there.trust());
    }

    /** What is told to Ana, in the words of the events; what is sealed has none. */
    private static List<String> seen(TestTable table) {
        return table.journal().stream().filter(event -> event.reaches(ANA)).map(Object::toString).toList();
    }
}
