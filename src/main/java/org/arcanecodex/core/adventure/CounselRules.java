package org.arcanecodex.core.adventure;

import org.arcanecodex.core.adventure.AdventureCommand.Ask;
import org.arcanecodex.core.adventure.AdventureCommand.Plan;
import org.arcanecodex.core.adventure.AdventureCommand.Probe;
import org.arcanecodex.core.adventure.AdventureCommand.Refuse;
import org.arcanecodex.core.adventure.AdventureCommand.Share;
import org.arcanecodex.core.rule.Refusal;
import org.jspecify.annotations.Nullable;

/** What is said before a choice: shares, questions, doubts, plans. */
final class CounselRules {

    private static final String NO_COUNSEL = "The table is not in counsel.";
    private static final int TOPIC_LENGTH = 64;

    private CounselRules() {}

    static @Nullable Refusal share(Turn turn, int seat, Share command) {
        var no = PhaseRules.notNow(turn, Phase.COUNSEL, NO_COUNSEL);
        if (no != null) {
            return no;
        }
        var secrets = turn.state().secrets();
        if (secrets.heardBy(seat).stream().noneMatch(one -> one.whisper().equals(command.whisper()))) {
            return No.such("You have heard no such whisper.");
        }
        var to = command.to();
        if (to != null && (to == seat || !plays(turn, to))) {
            return No.such("Nobody sits there to hear it.");
        }
        var telling = new Telling(command.whisper(), command.form());
        if (!Sharing.isNews(turn.state(), seat, telling, to)) {
            return No.again("They have heard as much from you.");
        }
        Sharing.tell(turn, seat, telling, to);
        return null;
    }

    static @Nullable Refusal ask(Turn turn, int seat, Ask command) {
        var no = PhaseRules.notNow(turn, Phase.COUNSEL, NO_COUNSEL);
        if (no != null) {
            return no;
        }
        var topic = command.topic();
        if (topic != null && topic.length() > TOPIC_LENGTH) {
            return No.bad("A topic has at most " + TOPIC_LENGTH + " characters.");
        }
        int of = command.seat();
        if (of == seat || !plays(turn, of)) {
            return No.such("Nobody sits there to be asked.");
        }
        if (Asking.asked(turn.state(), seat, of)) {
            return No.again("You have asked there in this beat.");
        }
        if (SelfPlay.hasNothingFor(turn, of, seat)) {
            return No.means("There is nothing left to tell there.");
        }
        turn.tell(new SecretEvent.Asked(seat, of, topic));
        if (turn.seat(of).present() && turn.seat(of).done()) {
            turn.tell(new TableEvent.Readied(of, false)); // silence counts as a refusal: there is something to answer
        }
        SelfPlay.answer(turn, of, seat, topic);
        return null;
    }

    static @Nullable Refusal refuse(Turn turn, int seat, Refuse command) {
        var no = PhaseRules.notNow(turn, Phase.COUNSEL, NO_COUNSEL);
        if (no == null && !Asking.waits(turn.state(), command.seat(), seat)) {
            no = No.such("Nobody there has asked you.");
        }
        if (no == null) {
            Asking.refuse(turn, command.seat(), seat);
        }
        return no;
    }

    static @Nullable Refusal probe(Turn turn, int seat, Probe command) {
        var no = PhaseRules.notNow(turn, Phase.COUNSEL, NO_COUNSEL);
        if (no != null) {
            return no;
        }
        var share = turn.state().secrets().share(command.shareId()).filter(one -> one.heardBy(seat));
        if (share.isEmpty()) {
            return No.such("You have been told no such thing.");
        }
        if (share.get().exposed()) {
            return No.again("Everybody knows that it was a lie.");
        }
        if (turn.state().secrets().probesBy(seat).stream().anyMatch(one -> one.shareId() == command.shareId())) {
            return No.again("You have looked into that.");
        }
        Lies.probe(turn, seat, share.get());
        return null;
    }

    static @Nullable Refusal plan(Turn turn, int seat, Plan command) {
        var no = PhaseRules.notNow(turn, Phase.COUNSEL, NO_COUNSEL);
        if (no != null) {
            return no;
        }
        if (!Options.inQuestion(turn.state(), turn.story(), command.option())) {
            return No.such("There is no such thing to do here.");
        }
        if (command.option().equals(turn.seat(seat).plan())) {
            return No.again("You point there already.");
        }
        turn.tell(new ChoiceEvent.Planned(seat, command.option()));
        return null;
    }

    private static boolean plays(Turn turn, int seat) {
        return turn.state().table().has(seat) && turn.seat(seat).plays();
    }
}
