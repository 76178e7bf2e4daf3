package org.arcanecodex.core.adventure;

/** How each event changes the state. Knows no rule and refuses nothing: whatever was written can be folded. */
final class Evolution {

    private Evolution() {}

    static Adventure evolve(Adventure state, AdventureEvent event) {
        var told = event instanceof WorldEvent.SceneTold ? state.forgetting() : state;
        var after = switch (event) {
            case TableEvent change -> TableEvolution.evolve(told, change);
            case ClockEvent change -> ClockEvolution.evolve(told, change);
            case SecretEvent change -> told.with(SecretEvolution.evolve(told, change));
            case ChoiceEvent change -> ChoiceEvolution.evolve(told, change);
            case WorldEvent change -> WorldEvolution.evolve(told, change);
            case EndEvent change -> end(told, change);
            case HomeEvent change -> told.with(gains(told.gains(), change));
        };
        return event instanceof AdventureEvent.Remembered ? after.remembering(event) : after;
    }

    private static Gains gains(Gains gains, HomeEvent event) {
        return switch (event) {
            case HomeEvent.LessonLearnt e -> gains.learning(e.lesson());
            case HomeEvent.PayFellDue e -> gains.due(e.since(), e.seats());
            case HomeEvent.HeroCameHome e -> gains.cameHome(e.homecoming());
            case HomeEvent.RoomPaid _ -> gains.settled();
        };
    }

    private static Adventure end(Adventure state, EndEvent event) {
        return switch (event) {
            case EndEvent.Scored e -> state.scored(e.score());
            case EndEvent.Honoured e -> state.honouring(new Adventure.Honour(e.by(), e.seat(), e.kind()));
            case EndEvent.RoomClosed e -> state.with(Status.CLOSED).with(state.timer().stopped());
        };
    }
}
