package org.arcanecodex.core.adventure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.arcanecodex.core.adventure.story.Story;
import org.arcanecodex.core.rule.Dice;

/** One command in the making: what it has caused so far, and the state as that has left it. Not for several threads. */
final class Turn {

    private final Story story;
    private final Instant at;
    private final Dice dice;
    private final List<AdventureEvent> events = new ArrayList<>();
    private Adventure state;
    private int rolled;

    Turn(Adventure state, Story story, Instant at, Dice dice) {
        this.state = state;
        this.story = story;
        this.at = at;
        this.dice = dice;
    }

    void tell(AdventureEvent event) {
        events.add(event);
        state = Evolution.evolve(state, event);
    }

    int d100() {
        rolled++;
        return dice.d100();
    }

    /** The number that the next roll will have within this command. */
    int nextDie() {
        return rolled;
    }

    Adventure state() {
        return state;
    }

    Seat seat(int number) {
        return state.seat(number);
    }

    Phase phase() {
        return state.phase();
    }

    Story story() {
        return story;
    }

    Instant at() {
        return at;
    }

    List<AdventureEvent> events() {
        return events;
    }
}
