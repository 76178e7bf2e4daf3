package org.arcanecodex.adventure.content.read;

import java.util.HashMap;
import java.util.Map;

/** The line at which each part of a story stands, by a path such as {@code beats/quay/options/open-stores/label}. */
public final class Lines {

    private final Map<String, Integer> byPath = new HashMap<>();

    void put(String path, int line) {
        byPath.putIfAbsent(path, line);
    }

    /** Of the part itself or, if it is not written, of what it would be part of. */
    public int of(String path) {
        var line = byPath.get(path);
        if (line != null) {
            return line;
        }
        int parent = path.lastIndexOf('/');
        return parent < 0 ? 1 : of(path.substring(0, parent));
    }
}
