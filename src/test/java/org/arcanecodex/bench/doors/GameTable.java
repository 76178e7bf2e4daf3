package org.arcanecodex.bench.doors;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** Four who play one evening after another in rooms of their own. */
final class GameTable {

    static final int SEATS = 4;

    private final Queue<String> rooms;
    private final List<GamePlayer> players = new ArrayList<>();
    private int joined;
    private int ready;
    private int ended;

    /** @param rooms made by the first of the four */
    GameTable(List<String> rooms) {
        this.rooms = new ArrayDeque<>(rooms);
    }

    void add(GamePlayer player) {
        players.add(player);
    }

    /** The first goes first: the seats are theirs in the order in which they come. */
    void begin() {
        joined = 0;
        ready = 0;
        ended = 0;
        var room = rooms.remove();
        players.forEach(player -> player.goTo(room));
    }

    void joined() {
        if (++joined == SEATS) {
            players.stream().skip(1).forEach(GamePlayer::ready);
        }
    }

    void ready() {
        if (++ready == SEATS - 1) {
            players.getFirst().start();
        }
    }

    /** True for the last of the four. */
    boolean ended() {
        return ++ended == SEATS;
    }
}
