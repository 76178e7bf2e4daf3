package org.arcanecodex.adventure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.arcanecodex.ArcaneCodex;
import org.arcanecodex.core.adventure.Adventure;
import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.core.id.HeroId;
import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.hero.Heroes;
import org.arcanecodex.testkit.EmbeddedMariaDb;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Rooms whose heroes are owed something are paid as fast as that goes, on the embedded MariaDB with full durability.
 * Arguments: rooms (2000), heroes in each (4), at once (8).
 */
public final class PayoutLoad {

    private static final RoomCode CODE = new RoomCode("K7QXMP");

    private record Owing(long roomId, Adventure state) {}

    private PayoutLoad() {}

    public static void main(String[] arguments) throws Exception {
        int rooms = number(arguments, 0, 2000);
        int heroes = number(arguments, 1, 4);
        int atOnce = number(arguments, 2, 8);
        var database = EmbeddedMariaDb.in(Path.of("target", "mariadb", "payouts"));
        try {
            var name = "payouts_" + ProcessHandle.current().pid();
            database.create(name);
            try (var server = start(database.url(name))) {
                measure(server, prepare(server, 1, rooms / 4, heroes), atOnce, "warm-up");
                measure(server, prepare(server, 1_000_000, rooms, heroes), atOnce, "measured");
            }
        } finally {
            database.stop();
        }
        System.exit(0);
    }

    private static ConfigurableApplicationContext start(String url) {
        return new SpringApplicationBuilder(ArcaneCodex.class).run("--DATABASE_URL=" + url, "--DATABASE_USER=root",
                "--DATABASE_PASSWORD=", "--PORT=0", "--SOCKET_PORT=0", "--MANAGEMENT_PORT=0", "--LOG_LEVEL=warn",
                "--SECRET_KEY=for-the-load-alone-9f8e7d6c5b4a39281706f5e4");
    }

    private static List<Owing> prepare(ConfigurableApplicationContext server, int from, int rooms, int heroes) {
        var jdbc = server.getBean(JdbcTemplate.class);
        var bound = server.getBean(Heroes.class);
        var owing = new ArrayList<Owing>();
        for (int room = from; room < from + rooms; room++) {
            var players = new ArrayList<FinishedGame.Player>();
            for (int i = 0; i < heroes; i++) {
                long id = 10L * room + i;
                jdbc.update("insert into hero (hero_id, account_id, place, name, skeleton, ancestry, calling, link,"
                        + " created_at) values (?, ?, 1, ?, ?, 'ASHKIN', 'THIEF', ?, 0)", id, id, "Hero " + id,
                        "hero" + id, "%022d".formatted(id));
                bound.engage(new AccountId(id), new HeroId(id), room, "pick");
                players.add(new FinishedGame.Player(new AccountId(id), new HeroId(id)));
            }
            owing.add(new Owing(room, FinishedGame.of(players)));
        }
        return owing;
    }

    private static void measure(ConfigurableApplicationContext server, List<Owing> owing, int atOnce, String what)
            throws InterruptedException {
        var payouts = server.getBean(Payouts.class);
        var took = new ConcurrentLinkedQueue<Long>();
        long begun = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(atOnce)) {
            owing.forEach(one -> threads.execute(() -> {
                long from = System.nanoTime();
                payouts.pay(CODE, one.roomId(), one.state());
                took.add(System.nanoTime() - from);
            }));
            threads.shutdown();
            if (!threads.awaitTermination(10, TimeUnit.MINUTES)) {
                throw new IllegalStateException("Not done in ten minutes");
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        var sorted = took.stream().sorted().toList();
        if (sorted.size() != owing.size()) {
            throw new IllegalStateException("Only " + sorted.size() + " of " + owing.size() + " were paid");
        }
        System.out.printf("%s: %d rooms of %d heroes, %d at once: %.0f pay-outs/s, p50 %.1f ms, p99 %.1f ms%n", what,
                owing.size(), owing.getFirst().state().table().held().size(), atOnce, owing.size() / seconds,
                sorted.get(sorted.size() / 2) / 1e6, sorted.get(sorted.size() * 99 / 100) / 1e6);
    }

    private static int number(String[] arguments, int index, int otherwise) {
        return arguments.length > index ? Integer.parseInt(arguments[index]) : otherwise;
    }
}
