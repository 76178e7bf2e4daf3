package org.arcanecodex.platform.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class CommandsTest {

    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private final List<List<String>> calls = new ArrayList<>();

    @Test
    void aWordAsksForACommandAndASettingForTheServer() {
        assertThat(Commands.areMeantBy("migrate", "--spring.profiles.active=prod")).isTrue();
        assertThat(Commands.areMeantBy("--spring.profiles.active=prod")).isFalse();
        assertThat(Commands.areMeantBy()).isFalse();
    }

    @Test
    void whatStandsBehindTheNameIsPassedOn() {
        assertThat(commands(new Sums(calls)).run("sum", "1", "--of=all")).isEqualTo(3);

        assertThat(calls).containsExactly(List.of("1", "--of=all"));
    }

    @Test
    void anUnknownCommandIsToldWhichThereAre() {
        assertThat(commands(new Sums(calls)).run("multiply")).isEqualTo(Commands.WRONG_USE);

        assertThat(said()).contains("no command 'multiply'", "sum", "adds up");
    }

    @Test
    void aFailureIsOneLineAndACode() {
        assertThat(commands(new Sums(calls)).run("sum", "fail")).isEqualTo(1);

        assertThat(said()).startsWith("sum failed: ").contains("no numbers").doesNotContain("\tat ");
    }

    @Test
    void aWrongUseSaysWhatIsWanted() {
        assertThat(commands(new Sums(calls)).run("sum")).isEqualTo(Commands.WRONG_USE);

        assertThat(said().strip()).isEqualTo("sum: wants numbers");
    }

    @Test
    void theListedOnesCanBeMade() {
        assertThat(Commands.listed().run("no-such-command")).isEqualTo(Commands.WRONG_USE);
    }

    private Commands commands(Command... all) {
        return new Commands(List.of(all), new PrintStream(errors, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return errors.toString(StandardCharsets.UTF_8);
    }

    private record Sums(List<List<String>> calls) implements Command {

        @Override
        public String name() {
            return "sum";
        }

        @Override
        public String purpose() {
            return "adds up";
        }

        @Override
        public int run(List<String> arguments) {
            if (arguments.isEmpty()) {
                throw new WrongUseException("wants numbers");
            }
            if (arguments.contains("fail")) {
                throw new IllegalStateException("no numbers");
            }
            calls.add(arguments);
            return 3;
        }
    }
}
