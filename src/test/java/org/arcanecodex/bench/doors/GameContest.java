package org.arcanecodex.bench.doors;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The whole game against Node that relays alone: bots play evenings over real sockets, with the journal on a durable
 * database; then Node delivers as many messages a second. Turn by turn. Arguments: seconds of a window, how many
 * windows, how many tables.
 */
public final class GameContest implements AutoCloseable {

    private static final int ROOMS_PER_TABLE = 24;
    private static final int THOUGHT_MILLIS = 150;
    private static final int HASTY_THOUGHT_MILLIS = 5;
    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final Duration RUN_UP = Duration.ofSeconds(1);
    private static final int NODE_PLAYERS = 1000;

    private final GameServer game = GameServer.start();
    private final GameTally tally = new GameTally();
    private final Thinking thinking = new Thinking();
    private final LoadCrowd crowd;

    private GameContest(int tables) throws IOException, InterruptedException {
        crowd = new LoadCrowd(game.socketPort());
        var players = new ArrayList<GamePlayer>();
        var all = new ArrayList<GameTable>();
        for (int i = 0; i < tables; i++) {
            all.add(table(i, players));
        }
        crowd.growTo(players.size(), players::get);
        all.forEach(GameTable::begin);
    }

    private GameTable table(int number, List<GamePlayer> players) throws IOException, InterruptedException {
        var host = game.guest("Host " + number);
        var rooms = new ArrayList<String>();
        for (int i = 0; i < ROOMS_PER_TABLE; i++) {
            rooms.add(game.room(host));
        }
        var table = new GameTable(rooms);
        players.add(new GamePlayer(host, table, tally, thinking));
        for (int seat = 2; seat <= GameTable.SEATS; seat++) {
            players.add(new GamePlayer(game.guest("Guest " + number + " " + seat), table, tally, thinking));
        }
        return table;
    }

    private record GameWindow(long delivered, long commands, double gameMillis, double databaseMillis, double p50,
            double p99) {

        double perThousand() {
            return gameMillis / delivered * 1000;
        }

        double databasePerThousand() {
            return databaseMillis / delivered * 1000;
        }
    }

    public static void main(String[] args) throws Exception {
        var time = Duration.ofSeconds(Integer.parseInt(args[0]));
        int windows = Integer.parseInt(args[1]);
        int port = MeasuredProcess.freePort();
        try (var node = Contestant.NODE.start(port);
                var nodeCrowd = new LoadCrowd(port);
                var contest = new GameContest(Integer.parseInt(args[2]))) {
            var load = new RelayLoad(nodeCrowd, NODE_PLAYERS);
            load.play(1000, WARM_UP.dividedBy(2));
            contest.warmUp();
            var ours = new ArrayList<GameWindow>();
            var theirs = new ArrayList<Window>();
            for (int i = 0; i < windows; i++) {
                contest.play(RUN_UP);
                var window = contest.measure(time);
                ours.add(window);
                long rate = window.delivered() / (RelayLoad.ROOM + 1) / time.toSeconds();
                theirs.add(Window.measure(node, load, (int) rate, time));
                nodeCrowd.serve(1L);
            }
            contest.print(ours, theirs);
        }
    }

    /** In haste, so that everything is compiled by the time that counts, which a leisurely evening takes minutes for. */
    private void warmUp() throws IOException {
        thinking.about(HASTY_THOUGHT_MILLIS);
        play(WARM_UP);
        thinking.about(THOUGHT_MILLIS);
        play(WARM_UP.dividedBy(4));
    }

    private void play(Duration time) throws IOException {
        long start = System.nanoTime();
        while (System.nanoTime() - start < time.toNanos()) {
            thinking.act();
            crowd.serve(1L);
        }
    }

    private GameWindow measure(Duration time) throws IOException {
        tally.answers = new Latencies();
        long delivered = tally.delivered;
        long commands = tally.commands;
        double cpu = game.cpuMillis();
        double database = game.databaseCpuMillis();
        play(time);
        return new GameWindow(tally.delivered - delivered, tally.commands - commands, game.cpuMillis() - cpu,
                game.databaseCpuMillis() - database, tally.answers.millis(0.5), tally.answers.millis(0.99));
    }

    private void print(List<GameWindow> ours, List<Window> theirs) {
        System.out.printf(Locale.ROOT,
                "%nThe whole game; medians, in brackets the least and the most of %d windows%n", ours.size());
        System.out.println("| what | figure |");
        System.out.println("|---|---|");
        row("commands in a window", ours.stream().map(w -> (double) w.commands()).toList());
        row("delivered messages in a window", ours.stream().map(w -> (double) w.delivered()).toList());
        row("game: CPU-ms per 1,000 delivered", ours.stream().map(GameWindow::perThousand).toList());
        row("database: CPU-ms per 1,000 delivered", ours.stream().map(GameWindow::databasePerThousand).toList());
        row("Node relaying: CPU-ms per 1,000 delivered", theirs.stream().map(Window::cpuPerThousand).toList());
        var ratios = new ArrayList<Double>();
        for (int i = 0; i < ours.size(); i++) {
            ratios.add(ours.get(i).perThousand() / theirs.get(i).cpuPerThousand());
        }
        row("game to Node", ratios);
        row("answer, p50 ms", ours.stream().map(GameWindow::p50).toList());
        row("answer, p99 ms", ours.stream().map(GameWindow::p99).toList());
        System.out.printf("| evenings played to the end | %d |%n", tally.evenings);
        System.out.printf("| refused as late | %d |%n", tally.late);
        System.out.printf("| errors | %s, connections lost %d |%n", tally.errors, crowd.lost());
    }

    private static void row(String what, List<Double> figures) {
        System.out.printf("| %s | %s |%n", what, Spread.of(figures));
    }

    @Override
    public void close() throws IOException {
        crowd.close();
        game.close();
    }
}
