package org.arcanecodex.core.adventure;

import java.util.List;
import java.util.stream.Stream;

import org.arcanecodex.core.adventure.story.Facts;
import org.arcanecodex.core.id.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * The whole state of one room, immutable; what its events fold to.
 *
 * @param recent what happened since the beat began, oldest first
 * @param score how it ended, once it has
 */
public record Adventure(Status status, Setup setup, Table table, Timer timer, World world, Secrets secrets,
        List<AdventureEvent> recent, @Nullable Score score, List<Honour> honours, Gains gains) {

    public record Honour(int by, int seat, HonourKind kind) {}

    public Adventure {
        recent = List.copyOf(recent);
        honours = List.copyOf(honours);
    }

    /** A room in which nothing has happened yet: not even opened. */
    static Adventure unopened() {
        return new Adventure(Status.OPEN,
                new Setup(new StoryRef("", 0), Visibility.PRIVATE, Pace.LIVE, Difficulty.PLAIN, 1, null,
                        Sealed.toNobody("")),
                Table.ledBy(new AccountId(0)), Timer.none(), World.untold(), Secrets.none(), List.of(), null,
                List.of(), Gains.none());
    }

    public boolean opened() {
        return timer.entry() > 0;
    }

    public Phase phase() {
        return timer.phase();
    }

    /** What the story's conditions ask about. */
    public Facts facts() {
        return new AsThingsStand(world, table.party());
    }

    public Seat seat(int number) {
        return table.seat(number);
    }

    Adventure with(Status now) {
        return new Adventure(now, setup, table, timer, world, secrets, recent, score, honours, gains);
    }

    Adventure with(Setup now) {
        return new Adventure(status, now, table, timer, world, secrets, recent, score, honours, gains);
    }

    Adventure with(Table now) {
        return new Adventure(status, setup, now, timer, world, secrets, recent, score, honours, gains);
    }

    Adventure with(Timer now) {
        return new Adventure(status, setup, table, now, world, secrets, recent, score, honours, gains);
    }

    Adventure with(World now) {
        return new Adventure(status, setup, table, timer, now, secrets, recent, score, honours, gains);
    }

    Adventure with(Secrets now) {
        return new Adventure(status, setup, table, timer, world, now, recent, score, honours, gains);
    }

    Adventure with(Gains now) {
        return new Adventure(status, setup, table, timer, world, secrets, recent, score, honours, now);
    }

    Adventure forgetting() {
        return new Adventure(status, setup, table, timer, world, secrets, List.of(), score, honours, gains);
    }

    Adventure remembering(AdventureEvent event) {
        return new Adventure(status, setup, table, timer, world, secrets, plus(recent, event), score, honours, gains);
    }

    Adventure scored(Score now) {
        return new Adventure(status, setup, table, timer, world, secrets, recent, now, honours, gains);
    }

    Adventure honouring(Honour honour) {
        return new Adventure(status, setup, table, timer, world, secrets, recent, score, plus(honours, honour), gains);
    }

    private static <T> List<T> plus(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }
}
