package org.arcanecodex.adventure.content.read;

import java.io.StringReader;
import java.util.Optional;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.nodes.MappingNode;

/** Parses YAML no further than its nodes, which still know their lines. No types of its own, no anchors, one document. */
final class YamlNodes {

    private static final int LARGEST_FILE = 512 * 1024;
    private static final int DEEPEST = 16;

    private YamlNodes() {}

    static Optional<MappingNode> compose(String text, Notes notes) {
        try {
            if (text.length() > LARGEST_FILE) {
                notes.problem(1, "The file is larger than " + LARGEST_FILE / 1024 + " KB.");
                return Optional.empty();
            }
            if (hasAliases(text, notes)) {
                return Optional.empty();
            }
            return mapping(text, notes);
        } catch (MarkedYAMLException e) {
            notes.problem(e.getProblemMark(), "This is not YAML: " + e.getProblem() + ".");
            return Optional.empty();
        } catch (YAMLException e) {
            notes.problem(1, "This is not YAML: " + e.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<MappingNode> mapping(String text, Notes notes) {
        if (yaml().compose(new StringReader(text)) instanceof MappingNode mapping) {
            return Optional.of(mapping);
        }
        notes.problem(1, "A story is a map that begins with 'id:'.");
        return Optional.empty();
    }

    private static boolean hasAliases(String text, Notes notes) {
        for (var event : yaml().parse(new StringReader(text))) {
            if (event instanceof AliasEvent alias) {
                notes.problem(alias.getStartMark(), "References such as '*" + alias.getAnchor()
                        + "' are not allowed: write it out.");
                return true;
            }
        }
        return false;
    }

    private static Yaml yaml() {
        var options = new LoaderOptions();
        options.setNestingDepthLimit(DEEPEST);
        options.setCodePointLimit(LARGEST_FILE);
        return new Yaml(options);
    }
}
