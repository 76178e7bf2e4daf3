package org.arcanecodex.core.adventure;

import java.util.List;
import java.util.Objects;

import org.arcanecodex.core.adventure.Why.Cause;
import org.arcanecodex.core.adventure.story.Effect;
import org.arcanecodex.core.adventure.story.Option;
import org.arcanecodex.core.adventure.story.Whisper;

/** What a deed leads to. Who leads it finds and hears things; all who took part share wounds and momentum. */
final class Effects {

    private final Turn turn;
    private final Option option;
    private final Grade grade;
    private final int leader;
    private final List<Integer> actors;

    Effects(Turn turn, Option option, Grade grade, int leader, List<Integer> actors) {
        this.turn = turn;
        this.option = option;
        this.grade = grade;
        this.leader = leader;
        this.actors = actors;
    }

    void apply() {
        var effects = Line.effects(option, grade);
        for (int i = 0; i < effects.size(); i++) {
            apply(effects.get(i), new Line(option.id(), grade, i));
        }
    }

    private void apply(Effect effect, Line line) {
        switch (effect) {
            case Effect.SetFlag e -> setFlag(e.flag());
            case Effect.ClearFlag e -> clearFlag(e.flag());
            case Effect.Count e -> turn.tell(new WorldEvent.CounterChanged(e.counter(),
                    turn.state().facts().counter(e.counter()) + e.by()));
            case Effect.FindClue e -> findClue(e.clue());
            case Effect.ChangeTrust e -> Trust.change(turn, e.by(), Why.story(line));
            case Effect.ChangeHp e -> hurt(e, Why.story(line));
            case Effect.GainItem e -> item(leader, e.item(), true);
            case Effect.LoseItem e -> actors.forEach(seat -> item(seat, e.item(), false));
            case Effect.ChangeMomentum e -> actors.forEach(
                    seat -> Deed.momentum(turn, seat, e.by(), Why.story(line)));
            case Effect.ChangeApproval e -> Companions.feel(turn, e.companion(), e.by());
            case Effect.Reveal e -> reveal(e.whisper());
            case Effect.Hear e -> hear(e.whisper());
            case Effect.Say e -> turn.tell(new ChoiceEvent.OutcomeTold(leader, line));
        }
    }

    private void setFlag(String flag) {
        if (!turn.state().world().flag(flag)) {
            turn.tell(new WorldEvent.FlagSet(flag, true));
            if (keptBack(flag)) {
                Trust.change(turn, Trust.HARM_KEPT, Cause.HARM_KEPT);
            }
        }
    }

    private void clearFlag(String flag) {
        if (turn.state().world().flag(flag)) {
            turn.tell(new WorldEvent.FlagSet(flag, false));
        }
    }

    /** Whether somebody had heard what would have warned of this, and told nobody even a part of it. */
    private boolean keptBack(String flag) {
        return turn.state()
                .secrets()
                .heard()
                .stream()
                .map(Sealed::value)
                .anyMatch(one -> flag.equals(turn.story().whisper(one.whisper()).harm())
                        && turn.story().whisper(one.whisper()).weight() != Whisper.Weight.MINOR
                        && turn.state()
                                .secrets()
                                .toldAs(one.seat(), one.whisper())
                                .filter(form -> form != Form.TWIST)
                                .isEmpty());
    }

    private void findClue(String clue) {
        if (!turn.state().world().clues().contains(clue)) {
            turn.tell(new WorldEvent.ClueFound(clue, leader));
        }
    }

    private void hurt(Effect.ChangeHp effect, Why why) {
        var hurt = effect.all() ? turn.state().table().playing().stream().map(Seat::number).toList() : actors;
        hurt.forEach(seat -> hp(seat, effect.by(), why));
    }

    private void hp(int number, int by, Why why) {
        var seat = turn.seat(number);
        int most = Cast.health(turn.story(), seat).orElse(seat.hp());
        int now = Math.clamp(seat.hp() + by, 0, most);
        if (now != seat.hp()) {
            turn.tell(new WorldEvent.HpChanged(number, now - seat.hp(), now, why));
        }
    }

    private void item(int seat, String item, boolean have) {
        if (turn.seat(seat).items().value().contains(item) != have) {
            turn.tell(new WorldEvent.ItemChanged(seat, item, have));
        }
    }

    private void reveal(String whisper) {
        turn.tell(new SecretEvent.WhisperRevealed(whisper));
        Lies.reveal(turn, whisper);
    }

    private void hear(String whisper) {
        boolean heard = turn.state()
                .secrets()
                .heardBy(leader)
                .stream()
                .anyMatch(one -> Objects.equals(one.whisper(), whisper));
        if (!heard) {
            Dealing.hear(turn, leader, whisper);
        }
    }
}
