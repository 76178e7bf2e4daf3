package org.arcanecodex.platform.command;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.springframework.core.io.support.SpringFactoriesLoader;

/** Finds the command that a command line names, and carries it out. */
public final class Commands {

    /** The exit code for a command line that nobody understands. */
    static final int WRONG_USE = 2;

    private final List<Command> all;
    private final PrintStream errors;

    Commands(List<Command> all, PrintStream errors) {
        this.all = all.stream().sorted(Comparator.comparing(Command::name)).toList();
        this.errors = errors;
    }

    /** Those that the modules have listed. */
    public static Commands listed() {
        return new Commands(SpringFactoriesLoader.forDefaultResourceLocation().load(Command.class), System.err);
    }

    /** Whether the first argument is a word and no setting, so that it asks for a command and not for a server. */
    public static boolean areMeantBy(String... arguments) {
        return arguments.length > 0 && !arguments[0].startsWith("-");
    }

    /** Carries out what the arguments name and returns the exit code. */
    public int run(String... arguments) {
        var named = find(arguments[0]);
        if (named.isEmpty()) {
            errors.println("There is no command '" + arguments[0] + "'. " + list());
            return WRONG_USE;
        }
        try {
            return named.get().run(List.of(arguments).subList(1, arguments.length));
        } catch (WrongUseException e) {
            errors.println(arguments[0] + ": " + e.getMessage());
            return WRONG_USE;
        } catch (Exception e) {
            errors.println(arguments[0] + " failed: " + e);
            return 1;
        }
    }

    private Optional<Command> find(String name) {
        return all.stream().filter(command -> command.name().equals(name)).findFirst();
    }

    private String list() {
        var text = new StringBuilder("Without one the server starts. These are there:\n");
        all.forEach(command -> text.append("  %-14s %s%n".formatted(command.name(), command.purpose())));
        return text.toString().stripTrailing();
    }
}
