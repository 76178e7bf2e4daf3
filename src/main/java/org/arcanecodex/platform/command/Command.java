package org.arcanecodex.platform.command;

import java.util.List;

/**
 * Something that the jar does instead of serving.
 *
 * <p>Made by name from {@code META-INF/spring.factories} before anything of Spring runs, so it has a constructor without
 * arguments. One that needs settings or beans starts just those, see {@link Workbench}.
 */
public interface Command {

    /** What stands first on the command line, such as {@code migrate}. */
    String name();

    /** One line for whoever asks what there is. */
    String purpose();

    /**
     * Does it. What the caller wants to read goes to the standard output.
     *
     * @param arguments what stands behind the name
     * @return the exit code of the process: 0 if all is well
     */
    int run(List<String> arguments) throws Exception;
}
