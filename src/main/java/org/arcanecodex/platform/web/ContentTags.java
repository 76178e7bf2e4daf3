package org.arcanecodex.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.core.io.Resource;

/** Entity tags of files by their content, computed once for each state of a file. */
final class ContentTags {

    private static final int SIGNS = 16;

    private final Map<State, String> known = new ConcurrentHashMap<>();

    private record State(String description, long modified, long length) {}

    /** Weak, so that the answer may still be compressed. */
    String of(Resource resource) {
        try {
            var state = new State(resource.getDescription(), resource.lastModified(), resource.contentLength());
            return known.computeIfAbsent(state, _ -> tag(resource));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String tag(Resource resource) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(resource.getContentAsByteArray());
            return "W/\"" + HexFormat.of().formatHex(digest).substring(0, SIGNS) + "\"";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
