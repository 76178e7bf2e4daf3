package org.arcanecodex.ops.loadtest;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.arcanecodex.platform.command.WrongUseException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;

/**
 * What the load is to be.
 *
 * @param servers the pages' addresses; rooms are shared out among them
 * @param management where the numbers of the same servers are; empty: unknown
 * @param think how long a person thinks on the average before each move
 * @param requests how many are enough to end before the time is over
 * @param story which story is played
 * @param report the files without their ending
 * @param baseline an earlier report to compare with
 */
record LoadPlan(List<URI> servers, List<URI> management, int rooms, int players, Duration time, Duration rampUp,
        Kind kind, Doors doors, Duration think, long requests, String story, Path report, @Nullable Path baseline) {

    enum Kind {
        /** Tables that play, and beside them people who look at lists and pages. */
        MIXED,
        /** Tables that play. */
        REALTIME,
        /** What is written over HTTP: accounts and rooms. */
        DATABASE,
        /** What is read over HTTP. */
        HTTP
    }

    /** Which doors the players take. */
    enum Doors {
        WEBSOCKET, SOCKETIO,
        /** In turns, so that everybody at a table hears what the others do by the other door. */
        BOTH
    }

    static final String USAGE = """
                                wants --rooms 200 --minutes 5 --kind mixed|realtime|database|http
                                  [--url http://localhost:8080[,more]] [--management http://localhost:9090[,more]]
                                  [--players 4] [--think 3s] [--ramp-up 30s] [--story quiet-coach]
                                  [--door websocket|socketio|both] [--requests 1000000]
                                  [--report loadtest] [--baseline loadtest.json]""";

    private static final Set<String> KNOWN = Set.of("rooms", "minutes", "kind", "url", "management", "players", "think",
            "ramp-up", "story", "door", "requests", "report", "baseline");

    /** From {@code --name value} or {@code --name=value}. */
    static LoadPlan of(List<String> arguments) {
        var given = given(arguments);
        try {
            var baseline = given.get("baseline");
            return new LoadPlan(addresses(given.getOrDefault("url", "http://localhost:8080")),
                    addresses(given.getOrDefault("management", "")), number(given, "rooms", "50"),
                    number(given, "players", "4"), minutes(given.getOrDefault("minutes", "1")),
                    duration(given.getOrDefault("ramp-up", "30s")),
                    Kind.valueOf(given.getOrDefault("kind", "mixed").toUpperCase(Locale.ROOT)),
                    Doors.valueOf(given.getOrDefault("door", "both").toUpperCase(Locale.ROOT)),
                    duration(given.getOrDefault("think", "3s")),
                    Long.parseLong(given.getOrDefault("requests", Long.toString(Long.MAX_VALUE))),
                    given.getOrDefault("story", "quiet-coach"),
                    Path.of(given.getOrDefault("report", "loadtest")), baseline == null ? null : Path.of(baseline));
        } catch (IllegalArgumentException e) {
            throw new WrongUseException(e.getMessage() + "\n" + USAGE);
        }
    }

    /** For the player of that number at a table. */
    Door door(int player) {
        return switch (doors) {
            case WEBSOCKET -> Door.WEBSOCKET;
            case SOCKETIO -> Door.SOCKET_IO;
            case BOTH -> player % 2 == 0 ? Door.SOCKET_IO : Door.WEBSOCKET;
        };
    }

    private static Map<String, String> given(List<String> arguments) {
        var rest = new ArrayList<String>();
        arguments.forEach(argument -> rest.addAll(List.of(argument.split("=", 2))));
        if (rest.size() % 2 != 0) {
            throw new WrongUseException(USAGE);
        }
        var given = new HashMap<String, String>();
        for (int i = 0; i < rest.size(); i += 2) {
            var name = rest.get(i).replaceFirst("^--", "");
            if (!KNOWN.contains(name)) {
                throw new WrongUseException("does not know " + rest.get(i) + "\n" + USAGE);
            }
            given.put(name, rest.get(i + 1));
        }
        return given;
    }

    private static List<URI> addresses(String text) {
        return text.isBlank() ? List.of() : List.of(text.split(",")).stream().map(URI::create).toList();
    }

    private static int number(Map<String, String> given, String name, String otherwise) {
        int number = Integer.parseInt(given.getOrDefault(name, otherwise));
        if (number < 1) {
            throw new IllegalArgumentException("--" + name + " is at least 1");
        }
        return number;
    }

    private static Duration minutes(String text) {
        return Duration.ofMillis(Math.round(Double.parseDouble(text) * 60_000));
    }

    /** {@code 250ms}, {@code 3s}, {@code 1m}. */
    private static Duration duration(String text) {
        return DurationStyle.SIMPLE.parse(text);
    }
}
