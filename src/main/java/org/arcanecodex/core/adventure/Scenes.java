package org.arcanecodex.core.adventure;

import java.util.stream.IntStream;

import org.arcanecodex.core.adventure.Why.Cause;
import org.arcanecodex.core.adventure.story.Beat;

/** How a beat begins. */
final class Scenes {

    private Scenes() {}

    static void enter(Turn turn, String id) {
        var beat = turn.story().beat(id);
        turn.tell(new WorldEvent.SceneTold(id, turn.state().world().beatNumber() + 1,
                IntStream.range(0, beat.scene().size()).filter(i -> shown(turn, beat, i)).boxed().toList()));
        PhaseRules.enter(turn, Phase.SCENE);
        standUp(turn);
        Companions.letSlip(turn);
        Dealing.deal(turn, beat);
    }

    private static boolean shown(Turn turn, Beat beat, int paragraph) {
        return beat.scene().get(paragraph).when().eval(turn.state().facts());
    }

    private static void standUp(Turn turn) {
        turn.state()
                .table()
                .playing()
                .stream()
                .filter(Seat::down)
                .forEach(seat -> turn.tell(new WorldEvent.HpChanged(seat.number(), 1, 1, Why.of(Cause.STOOD_UP))));
    }
}
