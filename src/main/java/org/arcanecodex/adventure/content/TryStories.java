package org.arcanecodex.adventure.content;

import java.util.Arrays;
import java.util.List;

import org.arcanecodex.adventure.content.check.Checks;
import org.arcanecodex.adventure.content.read.Draft;
import org.arcanecodex.adventure.content.read.Problem;
import org.arcanecodex.adventure.content.read.Reading.Read;
import org.arcanecodex.adventure.content.read.Reading.Unreadable;
import org.arcanecodex.adventure.content.read.StoryReader;
import org.arcanecodex.adventure.content.trial.StakesCheck;
import org.arcanecodex.adventure.content.trial.Trial;
import org.arcanecodex.adventure.content.trial.TrialCheck;

/**
 * A writer's command: checks story files, lets bots play them, and prints what they found. Needs no server and no
 * database; see {@code docs/stories.md}.
 */
public final class TryStories {

    private static final List<String> SHIPPED = List.of("classpath*:scenarios/*.yaml");

    private TryStories() {}

    /** The number of games, then the files; without files all that are shipped. */
    public static void main(String[] args) {
        int games = args.length == 0 ? TrialCheck.ENOUGH : Integer.parseInt(args[0]);
        var places = args.length < 2 ? SHIPPED : Arrays.stream(args).skip(1).map(file -> "file:" + file).toList();
        var files = StoryFiles.in(places);
        print(files.problems());
        files.files().forEach(file -> tryOut(file, games));
    }

    private static void tryOut(StoryFile file, int games) {
        switch (StoryReader.read(file.name(), file.text())) {
            case Unreadable(var problems) -> print(problems);
            case Read(var draft) -> tryOut(draft, games);
        }
    }

    private static void tryOut(Draft draft, int games) {
        var problems = Checks.of(draft);
        print(problems);
        if (problems.isEmpty()) {
            var trial = Trial.of(draft.story(), games, TrialCheck.SEED);
            print(TrialCheck.problems(draft, trial));
            if (games >= StakesCheck.ENOUGH) {
                print(StakesCheck.problems(draft, trial));
            }
            System.out.println(trial.report());
        }
    }

    private static void print(List<Problem> problems) {
        problems.forEach(System.out::println);
    }
}
