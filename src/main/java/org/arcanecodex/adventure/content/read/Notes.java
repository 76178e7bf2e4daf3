package org.arcanecodex.adventure.content.read;

import java.util.ArrayList;
import java.util.List;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;

/** What is noted down while one file is read: its problems and its lines. */
final class Notes {

    private final String file;
    private final Lines lines = new Lines();
    private final List<Problem> problems = new ArrayList<>();

    Notes(String file) {
        this.file = file;
    }

    void stands(String path, Node node) {
        lines.put(path, line(node.getStartMark()));
    }

    void problem(Node at, String sentence) {
        problem(at.getStartMark(), sentence);
    }

    void problem(Mark at, String sentence) {
        problem(line(at), sentence);
    }

    void problem(int line, String sentence) {
        problems.add(new Problem(file, line, sentence));
    }

    boolean clean() {
        return problems.isEmpty();
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    Lines lines() {
        return lines;
    }

    String file() {
        return file;
    }

    private static int line(Mark mark) {
        return mark.getLine() + 1;
    }
}
