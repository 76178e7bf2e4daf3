package org.arcanecodex.platform.page;

import static org.arcanecodex.platform.page.TestPages.PAGES;
import static org.arcanecodex.platform.page.TestPages.query;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import org.arcanecodex.testkit.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Lists are leafed through while others add to them and take away. */
class PagesIT {

    private record Entry(long id, long points, String name) {}

    private static final int STAYING = 400;
    private static JdbcClient jdbc;

    private static final PagedList<Entry> LIST = PAGES.list("entries",
            Order.descending("newest", "id", Entry::id),
            Order.ascending("oldest", "id", Entry::id),
            Order.descending("points", "points", Entry::points)
                    .thenAscending("name", Entry::name)
                    .thenDescending("id", Entry::id));

    @BeforeAll
    static void table() {
        jdbc = JdbcClient.create(new DriverManagerDataSource(TestDatabase.fresh(), "root", ""));
        jdbc.sql("create table entry (id bigint not null auto_increment primary key, points bigint not null,"
                + " name varchar(20) not null, stays tinyint not null)").update();
    }

    @BeforeEach
    void fill() {
        jdbc.sql("delete from entry").update();
        IntStream.range(0, STAYING).forEach(i -> insert(i, true));
    }

    @ParameterizedTest(name = "{0}, {1} at a time")
    @CsvSource({"newest, 7", "oldest, 13", "points, 10", "points, 1"})
    void whoLeafsThroughMeetsEveryoneWhoStaysOnceHoweverMuchComesAndGoes(String sort, int limit) throws Exception {
        var done = new AtomicBoolean();
        try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
            var busy = IntStream.range(0, 2).mapToObj(seed -> others.submit(() -> comeAndGo(seed, done))).toList();
            var met = leafThrough(sort, limit);
            done.set(true);
            for (var one : busy) {
                one.get();
            }
            assertThat(met).as("twice").doesNotHaveDuplicates();
            assertThat(met).as("missing").containsAll(staying());
        }
    }

    @Test
    void theOrderIsTheOneAskedFor() {
        var all = jdbc.sql("select id from entry order by points desc, name, id desc").query(Long.class).list();
        assertThat(leafThrough("points", 9)).isEqualTo(all);
    }

    @Test
    void numberedPagesHaveATotal() {
        var piece = LIST.piece(query("sort", "oldest", "limit", "30", "page", "14"));
        var listing = piece.listing(read(piece),
                () -> jdbc.sql("select count(*) from entry").query(Long.class).single());
        assertThat(listing.items()).hasSize(10);
        assertThat(listing.page()).isEqualTo(new Listing.Page(30, null, 14, (long) STAYING, 14));
    }

    private List<Long> leafThrough(String sort, int limit) {
        var met = new ArrayList<Long>();
        String cursor = null;
        do {
            var piece = LIST.piece(cursor == null
                    ? query("sort", sort, "limit", "" + limit)
                    : query("sort", sort, "limit", "" + limit, "cursor", cursor));
            var listing = piece.listing(read(piece), () -> 0);
            listing.items().forEach(entry -> met.add(entry.id()));
            cursor = listing.page().next();
        } while (cursor != null);
        return met;
    }

    private static List<Entry> read(Piece<Entry> piece) {
        return jdbc.sql("select id, points, name from entry where 1 = 1" + piece.sql())
                .params(piece.parameters())
                .query((row, _) -> new Entry(row.getLong(1), row.getLong(2), row.getString(3)))
                .list();
    }

    /** Ever more on one side of where the reader is, ever fewer on the other. */
    private static void comeAndGo(int seed, AtomicBoolean done) {
        var random = new Random(seed);
        while (!done.get()) {
            if (random.nextBoolean()) {
                insert(random.nextInt(STAYING), false);
            } else {
                jdbc.sql("delete from entry where stays = 0 order by id limit 1").update();
            }
        }
    }

    /** Many have the same points and the same name. */
    private static void insert(int number, boolean stays) {
        jdbc.sql("insert into entry (points, name, stays) values (?, ?, ?)")
                .params(number % 9, "name " + number % 4, stays)
                .update();
    }

    private static List<Long> staying() {
        return jdbc.sql("select id from entry where stays = 1").query(Long.class).list();
    }
}
