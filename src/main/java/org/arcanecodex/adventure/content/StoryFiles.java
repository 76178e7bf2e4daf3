package org.arcanecodex.adventure.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.arcanecodex.adventure.content.read.Problem;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * The story files of some locations.
 *
 * @param files in the order of locations, then of names
 * @param problems for what could not even be opened
 */
record StoryFiles(List<StoryFile> files, List<Problem> problems) {

    private static final ResourcePatternResolver RESOURCES = new PathMatchingResourcePatternResolver();

    static StoryFiles in(List<String> locations) {
        var found = new StoryFiles(new ArrayList<>(), new ArrayList<>());
        locations.forEach(found::search);
        return found;
    }

    private void search(String location) {
        try {
            Arrays.stream(RESOURCES.getResources(location))
                    .sorted(Comparator.comparing(StoryFiles::name))
                    .forEach(this::open);
        } catch (IOException e) {
            problems.add(new Problem(location, 1, "This place cannot be searched: " + e.getMessage()));
        }
    }

    private void open(Resource resource) {
        try {
            files.add(new StoryFile(name(resource), resource.getContentAsString(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            problems.add(new Problem(name(resource), 1, "The file cannot be opened: " + e.getMessage()));
        }
    }

    private static String name(Resource resource) {
        var name = resource.getFilename();
        return name == null ? resource.getDescription() : name;
    }
}
