package org.arcanecodex.ops.loadtest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;

/** People who play one adventure after the other at one table, each at their own pace. */
final class PlayingTable implements Callable<Void> {

    private static final Duration NEXT_PHASE = Duration.ofSeconds(90);
    /** How often one who waits looks whether the test is over. */
    private static final Duration LOOK_UP = Duration.ofMillis(500);
    private static final Duration BREATH = Duration.ofSeconds(1);
    /** Who was turned away comes again later and later, as people do. */
    private static final int MOST_BREATHS = 32;

    private final Api api;
    private final LoadPlan plan;
    private final Measures measures;
    private final BooleanSupplier over;

    PlayingTable(Api api, LoadPlan plan, Measures measures, BooleanSupplier over) {
        this.api = api;
        this.plan = plan;
        this.measures = measures;
        this.over = over;
    }

    @Override
    public Void call() throws InterruptedException {
        var tokens = new ArrayList<String>();
        while (tokens.size() < plan.players() && !over.getAsBoolean()) {
            var token = api.guest();
            if (token == null) {
                Thread.sleep(BREATH);
            } else {
                tokens.add(token);
            }
        }
        int breaths = 1;
        while (!over.getAsBoolean()) {
            var players = new ArrayList<Player>();
            var echoes = new Echoes(measures);
            for (int i = 0; i < tokens.size(); i++) {
                players.add(new Player(tokens.get(i), plan.door(i), measures, echoes));
            }
            if (evening(players)) {
                breaths = 1;
            } else {
                rest(BREATH.multipliedBy(breaths));
                breaths = Math.min(2 * breaths, MOST_BREATHS);
            }
        }
        return null;
    }

    /** Ends sooner if the test does. */
    private void rest(Duration time) throws InterruptedException {
        long until = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0 && !over.getAsBoolean(); left = until - System.nanoTime()) {
            Thread.sleep(Duration.ofNanos(Math.min(left, BREATH.toNanos())));
        }
    }

    /** Whether they came in. */
    private boolean evening(List<Player> players) throws InterruptedException {
        var code = api.room(players.getFirst().token(), plan.story(), plan.players());
        if (code == null) {
            return false;
        }
        try {
            if (!players.stream().allMatch(player -> player.enter(api, code))) {
                return false;
            }
            players.forEach(Player::act);
            players.getFirst().start();
            play(players);
            return true;
        } finally {
            players.forEach(Player::leave);
        }
    }

    /** Everybody moves at the same time, as people do. */
    private void play(List<Player> players) throws InterruptedException {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var evenings = players.stream().map(player -> people.submit(() -> move(player))).toList();
            boolean ended = true;
            for (var evening : evenings) {
                try {
                    ended &= evening.get();
                } catch (ExecutionException e) {
                    measures.error("player " + Measures.name(e));
                    ended = false;
                }
            }
            if (ended) {
                measures.adventureEnded();
            }
        }
    }

    /** Whether this one saw the end. */
    private boolean move(Player player) throws InterruptedException {
        var before = "LOBBY";
        while (!over.getAsBoolean()) {
            if (!goesOn(player, before)) {
                return false;
            }
            before = player.phase();
            if (before.equals("EPILOGUE")) {
                return true;
            }
            think();
            player.act();
        }
        return false;
    }

    /** Whether another phase came, before the test was over and before it was time to complain. */
    private boolean goesOn(Player player, String from) throws InterruptedException {
        long until = System.nanoTime() + NEXT_PHASE.toNanos();
        while (!over.getAsBoolean()) {
            if (player.awaitOther(from, LOOK_UP)) {
                return true;
            }
            if (System.nanoTime() > until) {
                measures.error("nothing follows " + from);
                return false;
            }
        }
        return false;
    }

    private void think() throws InterruptedException {
        double much = -Math.log(1 - ThreadLocalRandom.current().nextDouble());
        rest(Duration.ofNanos((long) (Math.min(much, 4) * plan.think().toNanos())));
    }
}
