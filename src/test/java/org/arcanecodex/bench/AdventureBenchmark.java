package org.arcanecodex.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;

import org.arcanecodex.adventure.view.AdventureView;
import org.arcanecodex.adventure.view.RoomCard;
import org.arcanecodex.adventure.view.Viewer;
import org.arcanecodex.core.adventure.Adventure;
import org.arcanecodex.core.adventure.AdventureCommand;
import org.arcanecodex.core.adventure.AdventureEvent;
import org.arcanecodex.protocol.EncodedMessage;
import org.arcanecodex.protocol.Frame;
import org.arcanecodex.protocol.MessageCodec;
import org.arcanecodex.protocol.PlayUpdate;
import org.arcanecodex.protocol.RoomView;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One command of four people at the full adventure, part by part; the heavy one completes a beat and rolls its dice. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class AdventureBenchmark {

    private final BenchTable table = BenchTable.beforeTheLastChoice();
    private final AdventureCommand last = table.choice(4);
    private final AdventureCommand changed = table.choice(1);
    private final List<AdventureEvent> beat = table.decide(4, last);
    private final AdventureView view = new AdventureView(table.stories);
    private final RoomCard room = new RoomCard(BenchTable.CODE, "00", () -> "00");
    private final Viewer second = new Viewer.Seated(2);
    private final MessageCodec codec = new MessageCodec(8192);
    private final Frame frame = new Frame("BENCHX", 42, told());
    private static final String CHOOSE = """
                                         {"t":"choose","id":"9f1c2b52-0d5c-4f0e-9a55-1f6f2f1f7f10","d":{"option":"open-stores","momentum":"none"}}""";

    private List<PlayUpdate> told() {
        return view.unfold(room, table.state, beat, table.names).updates(second, second);
    }

    /** Opens all choices, rolls four checks, applies what follows, enters the next phase. */
    @Benchmark
    public List<AdventureEvent> decideABeat() {
        return table.decide(4, last);
    }

    @Benchmark
    public Object decideARefusal() {
        return table.rules.decide(table.state, BenchTable.issued(1, changed), table.dice());
    }

    @Benchmark
    public Adventure evolveABeat() {
        return table.fold(table.state, beat);
    }

    @Benchmark
    public RoomView viewOfASeat() {
        return view.view(room, table.state, table.names, second, BenchTable.NOON);
    }

    /** What the beat means to each of four seats. */
    @Benchmark
    public int projectABeatForFour() {
        var unfolding = view.unfold(room, table.state, beat, table.names);
        int updates = 0;
        for (int seat = 1; seat <= 4; seat++) {
            var viewer = new Viewer.Seated(seat);
            updates += unfolding.updates(viewer, viewer).size();
        }
        return updates;
    }

    @Benchmark
    public EncodedMessage encodeABeat() {
        return codec.encode(frame);
    }

    @Benchmark
    public Object decodeAChoice() {
        return codec.decode(CHOOSE);
    }
}
