package org.arcanecodex.platform.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import org.arcanecodex.platform.cluster.Attendance.Elsewhere;
import org.arcanecodex.testkit.EmbeddedRedis;
import org.arcanecodex.testkit.TestRedis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is where, told through a Redis that may forget it at any moment. */
class RedisAttendanceIT {

    private static final EmbeddedRedis SERVER = TestRedis.ownServer("attendance");
    private static final long TABLE = 7;
    private static final long MANY = 4_000;

    private final TestInstance here = new TestInstance(SERVER);
    private final TestInstance there = new TestInstance(SERVER);
    private final Guest ana = new Guest(1, here.me.id(), 100, "phone");
    private final Guest ben = new Guest(2, there.me.id(), 200, "");

    @AfterEach
    void close() {
        here.attendance.report(TABLE, List.of());
        there.attendance.report(TABLE, List.of());
        here.close();
        there.close();
    }

    @Test
    void eachSeesTheOthersGuestsAndHearsOfChanges() {
        var changes = new AtomicInteger();
        here.attendance.listen(_ -> changes.incrementAndGet());
        here.attendance.report(TABLE, List.of(ana));
        there.attendance.report(TABLE, List.of(ben));
        await().until(() -> here.attendance.elsewhere(TABLE).guests().equals(List.of(ben)));
        await().until(() -> there.attendance.elsewhere(TABLE).guests().equals(List.of(ana)));
        assertThat(changes.get()).isPositive();
        there.attendance.report(TABLE, List.of());
        await().until(() -> here.attendance.elsewhere(TABLE).guests().isEmpty());
    }

    @Test
    void onceRedisHasBeenThereForAWhileAbsenceIsSure() {
        here.attendance.refresh();
        await().until(() -> look(here).sure());
        there.attendance.report(TABLE, List.of(ben));
        await().until(() -> look(here).has(2));
    }

    @Test
    void emptiedNobodyIsGoneForItAndEverybodyIsThereAgain() {
        here.attendance.report(TABLE, List.of(ana));
        there.attendance.report(TABLE, List.of(ben));
        await().until(() -> here.attendance.elsewhere(TABLE).equals(new Elsewhere(List.of(ben), true)) || refreshed());
        SERVER.say("FLUSHALL");
        assertThat(look(here)).isEqualTo(new Elsewhere(List.of(ben), false));
        await().until(() -> look(here).equals(new Elsewhere(List.of(ben), true)) || refreshed());
        assertThat(SERVER.say("ZCARD presence:" + TABLE)).isEqualTo(":2");
    }

    @Test
    void awayNobodyIsGoneForItAndEverybodyIsThereAgain() throws IOException {
        here.attendance.report(TABLE, List.of(ana));
        there.attendance.report(TABLE, List.of(ben));
        await().until(() -> here.attendance.elsewhere(TABLE).has(2));
        SERVER.kill();
        assertThat(look(here)).isEqualTo(new Elsewhere(List.of(ben), false));
        SERVER.start();
        await().until(() -> look(here).equals(new Elsewhere(List.of(ben), true)) || refreshed());
    }

    /** More places than there is room for commands that wait. */
    @Test
    void allGuestsOfAFullInstanceAreThereAgain() {
        for (long place = 1; place <= MANY; place++) {
            here.attendance.report(place, List.of(ana, ben));
            if (place % 100 == 0) {
                look(here);
            }
        }
        SERVER.say("FLUSHALL");

        here.attendance.refresh();

        look(here);
        for (long place = 1; place <= MANY; place += 97) {
            assertThat(SERVER.say("ZCARD presence:" + place)).isEqualTo(":2");
        }
    }

    @Test
    void aKilledInstancesGuestsRunOut() {
        here.attendance.report(TABLE, List.of(ana));
        there.attendance.report(TABLE, List.of(ben));
        await().until(() -> here.attendance.elsewhere(TABLE).has(2));
        there.close();
        await().until(() -> {
            here.attendance.refresh();
            return look(here).equals(new Elsewhere(List.of(), true));
        });
    }

    /** As both instances do every few moments. */
    private boolean refreshed() {
        here.attendance.refresh();
        there.attendance.refresh();
        return false;
    }

    private static Elsewhere look(TestInstance instance) {
        var found = new CompletableFuture<Elsewhere>();
        instance.attendance.look(TABLE, found::complete);
        return found.join();
    }
}
