package org.arcanecodex.core.adventure;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.arcanecodex.core.adventure.Sight.Temper;
import org.arcanecodex.core.adventure.story.Flaw;
import org.arcanecodex.core.adventure.story.Option;
import org.arcanecodex.core.adventure.story.Whisper;
import org.jspecify.annotations.Nullable;

/**
 * What a seat does that plays by itself: a companion by creed, agenda, flaw and fear, a hero by style. A pure function
 * of what that seat knows. Heroes never lie here and spend nothing.
 */
public final class Policy {

    /** From this approval on a companion tells what matters unasked, and answers in full. */
    static final int OPEN = 60;
    static final int ANSWERS = 40;
    /** From this approval on a companion who is asked evades, below refuses. */
    static final int EVADES = 20;

    private Policy() {}

    /** What this seat would do next; empty while it would only wait. */
    public static Optional<AdventureCommand> intent(Sight sight) {
        return switch (sight.phase()) {
            case LOBBY, EPILOGUE -> Optional.empty();
            case SCENE, AFTERMATH -> sight.done() ? Optional.empty() : Optional.of(new AdventureCommand.Continue());
            case COUNSEL -> sight.done() ? Optional.empty() : Optional.of(counsel(sight));
            case CHOICE -> sight.done()
                    ? Optional.empty()
                    : choice(sight).map(choice -> new AdventureCommand.Choose(choice.option(), choice.momentum()));
        };
    }

    /** What it tells the table of its own accord. */
    static List<Telling> volunteers(Sight sight) {
        return sight.untold()
                .stream()
                .filter(whisper -> tellsUnasked(sight, whisper))
                .map(whisper -> new Telling(whisper.id(), Form.TRUTH))
                .toList();
    }

    /** What it answers; empty if it refuses. */
    static Optional<Telling> answer(Sight sight, int asker, @Nullable String topic) {
        var temper = sight.temper();
        var form = temper == null || temper.approval() >= ANSWERS ? Form.TRUTH : Form.PART;
        if (temper != null && temper.approval() < EVADES) {
            return Optional.empty();
        }
        return sight.untoldTo(asker)
                .stream()
                .max(Comparator.<Whisper, Boolean>comparing(whisper -> topic != null && topic.equals(whisper.topic()))
                        .thenComparing(Whisper::weight))
                .map(whisper -> new Telling(whisper.id(), form));
    }

    /** What it does; empty if it can do nothing. */
    static Optional<Choice> choice(Sight sight) {
        return flawed(sight).or(() -> best(sight)).map(option -> new Choice(option.id(), Momentum.NONE));
    }

    /** What its flaw makes it do, if that is awake and can be done here. */
    static Optional<Option> flawed(Sight sight) {
        var temper = sight.temper();
        return temper == null || !temper.provoked()
                ? Optional.empty()
                : sight.options()
                        .stream()
                        .map(OpenOption::option)
                        .filter(option -> option.id().equals(temper.who().flaw().option()))
                        .findFirst();
    }

    private static AdventureCommand counsel(Sight sight) {
        return volunteers(sight).stream()
                .findFirst()
                .<AdventureCommand>map(
                        telling -> new AdventureCommand.Share(telling.whisper(), telling.form(), null))
                .orElse(new AdventureCommand.Ready(true));
    }

    private static boolean tellsUnasked(Sight sight, Whisper whisper) {
        var temper = sight.temper();
        return temper == null || whisper.weight() == Whisper.Weight.MINOR || temper.approval() >= OPEN
                || temper.approval() >= ANSWERS && Trust.high(sight.trust());
    }

    /** The first among equals, so that the story's order decides and not chance. */
    private static Optional<Option> best(Sight sight) {
        var options = sight.options();
        return options.stream()
                .max(Comparator.<OpenOption>comparingInt(option -> utility(sight, option))
                        .thenComparing(option -> -options.indexOf(option)))
                .map(OpenOption::option);
    }

    /** In hundredths, so that no fraction is lost: a sure success is worth 100. */
    private static int utility(Sight sight, OpenOption open) {
        var temper = sight.temper();
        return temper == null ? heroes(sight, open) : companions(sight, temper, open);
    }

    private static int companions(Sight sight, Temper temper, OpenOption open) {
        var option = open.option();
        boolean wanted = temper.who().agenda().wants().contains(option.id());
        long values = option.values().stream().filter(temper.who().creed()::contains).count();
        int fear = temper.who().flaw().kind() == Flaw.Kind.COWARDLY ? 100 : 50;
        return (wanted ? 400 : 0) + (int) values * 200 + open.threshold()
                + (follows(sight, option) ? temper.approval() * 4 : 0) - fear * option.danger();
    }

    private static int heroes(Sight sight, OpenOption open) {
        int follow = follows(sight, open.option()) ? 200 : 0;
        int danger = open.option().danger();
        return switch (sight.style()) {
            case CAREFUL -> open.threshold() * 2 + follow - 100 * danger;
            case PLAIN, OFF -> open.threshold() + follow - 25 * danger;
            case BOLD -> open.threshold() / 2 + follow + 50 * danger;
        };
    }

    private static boolean follows(Sight sight, Option option) {
        return option.id().equals(sight.plan());
    }
}
