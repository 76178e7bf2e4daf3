package org.arcanecodex.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.core.rule.Actor;
import org.arcanecodex.core.rule.Refusal;
import org.arcanecodex.core.rule.Rules;
import org.arcanecodex.core.rule.Wake;
import org.arcanecodex.platform.cluster.LocalBell;
import org.arcanecodex.platform.cluster.LocalLease;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Three instances, one room, and chance with a seed: every call to the database may come late, get lost before or
 * after it was done, or be the last that its instance ever made. It is the real code that runs.
 */
class RoomSimulationTest {

    private static final int RUNS = 100;
    private static final int INSTANCES = 3;
    private static final int STEPS = 60;
    private static final RoomCode CODE = new RoomCode("K7QXMP");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void nothingAcknowledgedIsLostAndNothingIsDoneTwice(int block) {
        for (int run = 0; run < RUNS; run++) {
            int seed = block * RUNS + run;
            try {
                new Simulation(seed).run();
            } catch (AssertionError e) {
                throw new AssertionError("Seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }

    /** One evening, from the opening to the moment at which all is well again. */
    private static final class Simulation {

        private final Random random;
        private final Turns turns;
        private final LocalBell bell = new LocalBell();
        private final MemoryDatabase tables = new MemoryDatabase(new MemoryDatabase.Wire() {
            @Override
            public <T> T through(java.util.function.Supplier<T> call) { return call.get(); }
        });
        private final List<Weather> weathers = new ArrayList<>();
        private final List<SimulatedInstance> instances = new ArrayList<>();
        private final Map<String, Long> acknowledged = new HashMap<>();
        private final List<Pending> pending = new ArrayList<>();
        private final AuctionRules rules = new AuctionRules();
        private final AuctionKind auctions = new AuctionKind();
        private final JsonRoomCodec<Auction, Auction.Command, Auction.Event> codec = AuctionKind.newCodec(1);
        private Instant now = Instant.parse("2026-11-21T20:00:00Z");
        private final LocalLease lease = new LocalLease(() -> now);
        private final List<Auction> folded = new ArrayList<>(List.of(Auction.nothing()));
        private int runs;
        private int commands;

        private record Pending(Actor by, String id, Auction.Command command) {}

        Simulation(int seed) {
            random = new Random(seed);
            turns = new Turns(random);
            for (int i = 0; i < INSTANCES; i++) {
                weathers.add(new Weather(random, turns, this::lookAtTheTables));
                instances.add(born(i));
            }
        }

        private SimulatedInstance born(int i) {
            return new SimulatedInstance("run-" + runs++, new Told(), tables.over(weathers.get(i)), () -> now,
                    lease, new LossyBell(bell, random));
        }

        void run() {
            tables.insert(CODE, new NewRoom<>("toy", 1, Auctions.ANA, "open", new Auction.Command.Open(null)),
                    SeedVault.commitment(new byte[32]),
                    new SeedVault(new byte[SeedVault.KEY_ID_LENGTH], new byte[32]).seal(CODE, new byte[32]), now);
            pending.add(new Pending(Auctions.ANA, "open", new Auction.Command.Open(later())));
            weathers.forEach(weather -> weather.become(20, 5));
            turns.run(IntStream.range(0, INSTANCES).<Runnable>mapToObj(i -> () -> evening(i)).toList());
            weathers.forEach(weather -> weather.become(0, 0));
            afterTheStorm();
        }

        private void evening(int i) {
            for (int step = 0; step < STEPS; step++) {
                try {
                    moment(i);
                } catch (Weather.Death e) {
                    instances.get(i).die();
                    instances.set(i, born(i));
                }
                turns.next();
            }
        }

        private void moment(int i) {
            var instance = instances.get(i);
            switch (random.nextInt(12)) {
                case 0 -> now = now.plusMillis(random.nextInt(20_000));
                case 1 -> instance.scan();
                case 2 -> instance.look();
                case 3 -> instance.sleep(CODE);
                case 4, 5 -> instance.work(CODE);
                default -> command(instance);
            }
        }

        /** A new command, or one that never got its answer; sometimes the same one twice. */
        private void command(SimulatedInstance instance) {
            if (pending.isEmpty() || random.nextInt(3) > 0) {
                pending.add(new Pending(new Actor.Player(new AccountId(1 + random.nextInt(3))), "c" + commands++,
                        something()));
            }
            var chosen = SimulatedInstance.any(pending, random);
            offer(instance, chosen);
            if (random.nextInt(5) == 0) {
                offer(instance, chosen);
            }
            instance.work(CODE);
            instance.work(CODE);
        }

        private Auction.Command something() {
            return switch (random.nextInt(8)) {
                case 0, 1, 2 -> new Auction.Command.MoveEnd(later());
                case 3 -> new Auction.Command.MoveEnd(null);
                case 4 -> new Auction.Command.Bid(random.nextInt(50));
                default -> new Auction.Command.LookIn();
            };
        }

        private Instant later() { return now.plusMillis(random.nextInt(60_000)); }

        private void offer(SimulatedInstance instance, Pending command) {
            instance.rooms().offer(CODE, command.by(), command.id(), command.command(), new Answered(command));
        }

        // ---- what must be true at every moment

        private MemoryDatabase.Row room() { return tables.row(1); }

        /** The journal from zero to there. */
        private Auction fold(long seq) {
            while (folded.size() <= seq) {
                var row = room().journal.get(folded.size() - 1);
                var state = folded.getLast();
                for (var event : codec.decode(row.type(), row.payload()).events()) {
                    state = rules.evolve(state, event);
                }
                folded.add(state);
            }
            return folded.get((int) seq);
        }

        /** The noted deadline is never later than the true one; at most a minute off where somebody is in doubt. */
        private void lookAtTheTables() {
            var due = fold(room().journal.size()).endsAt();
            var noted = room().dueAt;
            if (due != null && (noted == null || noted.isAfter(due))) {
                assertThat(noted).as("the noted deadline, when %s is due", due).isNotNull();
                assertThat(noted).as("the noted deadline, when %s is due", due)
                        .isBeforeOrEqualTo(now.plus(Duration.ofSeconds(60)));
            }
        }

        private void afterTheStorm() {
            for (int round = 0; round < 200 && !pending.isEmpty(); round++) {
                offer(instances.getFirst(), pending.getFirst());
                instances.getFirst().work(CODE);
            }
            assertThat(pending).as("commands without an answer").isEmpty();
            for (int round = 0; round < 50; round++) {
                now = now.plusSeconds(10);
                instances.forEach(SimulatedInstance::scan);
                instances.forEach(SimulatedInstance::look);
                instances.forEach(instance -> instance.work(CODE));
            }
            var end = fold(room().journal.size());
            assertThat(room().status).isEqualTo(end.status());
            assertThat(end.endsAt() == null || end.endsAt().isAfter(now.minusSeconds(30))).as("deadlines fire")
                    .isTrue();
            journalIsSound();
        }

        private void journalIsSound() {
            var journal = room().journal;
            assertThat(journal.stream().map(JournalRow::seq))
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, journal.size()).boxed().toList());
            assertThat(journal.stream().map(row -> row.actor() + row.commandId())).doesNotHaveDuplicates();
            acknowledged.forEach((id, seq) -> assertThat(journal.get((int) (seq - 1)).commandId()).isEqualTo(id));
            var epochs = journal.stream().map(JournalRow::epoch).filter(Objects::nonNull).toList();
            assertThat(epochs).isSorted();
            for (var row : journal) {
                if (row.commandId().startsWith("deadline:")) {
                    assertThat(fold(row.seq() - 1).endsAt()).isBeforeOrEqualTo(row.at());
                }
            }
        }

        /** Answers must be true when they are given, and stay so. */
        private final class Answered implements Reply<Auction> {

            private final Pending command;

            Answered(Pending command) { this.command = command; }

            @Override
            public void accepted(long seq, Auction state) {
                assertThat(room().journal.get((int) (seq - 1)).commandId()).isEqualTo(command.id());
                var before = acknowledged.put(command.id(), seq);
                assertThat(before == null || before == seq).as("the same answer again").isTrue();
                pending.remove(command);
            }

            @Override
            public void refused(Refusal why) {
                assertThat(acknowledged).doesNotContainKey(command.id());
                pending.remove(command);
            }

            @Override
            public void tryAgain() { /* It stays pending. */ }

            @Override
            public void busy() { /* It stays pending. */ }

            @Override
            public void closed() { throw new AssertionError("closed"); }

            @Override
            public void missing() { throw new AssertionError("missing"); }

            @Override
            public void failed() { throw new AssertionError("failed"); }
        }

        /** What is told is durable, told in order, and the state is the journal's. */
        private final class Told implements SimulatedInstance.AuctionKindOf {

            @Override
            public Audience<Auction, Auction.Event> audience(RoomCode code, long roomId) {
                return new Audience<>() {
                    private long last = -1;

                    @Override
                    public void happened(Step<Auction, Auction.Event> step) {
                        assertThat(room().journal).hasSizeGreaterThanOrEqualTo((int) step.seq());
                        assertThat(last == -1 || last + 1 == step.seq()).as("no gap before %s", step.seq()).isTrue();
                        last = step.seq();
                        assertThat(step.after()).isEqualTo(fold(step.seq()));
                    }

                    @Override
                    public void lostTrack(long seq, Auction state) { throw new AssertionError("a fault at " + seq); }

                    @Override
                    public boolean attended() { return true; }
                };
            }

            @Override
            public Rules<Auction, Auction.Command, Auction.Event> rules() { return rules; }

            @Override
            public RoomCodec<Auction, Auction.Command, Auction.Event> codec() { return codec; }

            @Override
            public RoomStatus status(Auction state) { return state.status(); }

            @Override
            public Optional<Auction.Command> grace(Auction state, Wake<Auction.Command> missed) {
                return auctions.grace(state, missed);
            }
        }
    }
}
