package org.arcanecodex.core.adventure;

import org.arcanecodex.core.adventure.SecretEvent.Exposure;
import org.arcanecodex.core.adventure.Secrets.Share;
import org.arcanecodex.core.adventure.Why.Cause;
import org.arcanecodex.core.adventure.story.Story;
import org.arcanecodex.core.hero.Skill;

/** How lies are doubted, and how they come out. */
final class Lies {

    private Lies() {}

    /** Perception against deception; who loses learns nothing, so a probe never misleads. */
    static void probe(Turn turn, int seat, Share share) {
        int threshold = Checks.opposed(Cast.skill(turn.story(), turn.seat(seat), Skill.PERCEPTION),
                Cast.skill(turn.story(), turn.seat(share.by()), Skill.DECEPTION));
        int die = turn.nextDie();
        int roll = turn.d100();
        boolean won = Checks.grade(threshold, roll).passed();
        var verdict = won ? verdict(share.telling().value().form()) : Verdict.UNSURE;
        turn.tell(new SecretEvent.Probed(seat, share.id(), threshold, roll, die, verdict));
        if (verdict == Verdict.LIE) {
            expose(turn, share, Exposure.PROBED);
        }
    }

    /** Lays what was just told beside what had been told, wherever somebody has heard both. */
    static void compare(Turn turn, Share now) {
        for (var before : turn.state().secrets().shares()) {
            if (before.id() != now.id() && meet(before, now)) {
                compare(turn, before, now);
            }
        }
    }

    /** The story itself tells the truth about a whisper. */
    static void reveal(Turn turn, String whisper) {
        for (var share : turn.state().secrets().shares()) {
            if (isLie(share) && share.telling().value().whisper().equals(whisper)) {
                expose(turn, share, Exposure.REVEALED);
            }
        }
    }

    private static Verdict verdict(Form form) {
        return switch (form) {
            case TRUTH -> Verdict.SURE;
            case PART -> Verdict.UNSURE;
            case TWIST -> Verdict.LIE;
        };
    }

    private static void compare(Turn turn, Share before, Share now) {
        if (isLie(before) && isTruth(now) && gainsays(turn.story(), before, now)) {
            expose(turn, before, before.by() == now.by() ? Exposure.CONFESSED : Exposure.CONTRADICTED);
        }
        if (isLie(now) && isTruth(before) && before.by() != now.by() && gainsays(turn.story(), now, before)) {
            expose(turn, now, Exposure.CONTRADICTED);
        }
    }

    /**
     * Whether that truth shows that lie to be one: it is of the same whisper, or of one that cannot be true beside it,
     * whichever of the two the story has marked. Oneself one contradicts only by owning up.
     */
    private static boolean gainsays(Story story, Share lie, Share truth) {
        var lied = lie.telling().value().whisper();
        var said = truth.telling().value().whisper();
        return lied.equals(said)
                || lie.by() != truth.by() && (marked(story, lied, said) || marked(story, said, lied));
    }

    private static boolean marked(Story story, String one, String other) {
        return story.whisper(one).contradicts().contains(other);
    }

    /** Whether somebody other than its teller knows both: the second teller may be the one. */
    private static boolean meet(Share one, Share other) {
        return one.seats()
                .stream()
                .anyMatch(
                        seat -> other.seats().contains(seat) && !(seat == one.by() && seat == other.by())
                                && !(isLie(one) && seat == one.by()) && !(isLie(other) && seat == other.by()));
    }

    private static boolean isLie(Share share) {
        return share.telling().value().form() == Form.TWIST && !share.exposed();
    }

    private static boolean isTruth(Share share) {
        return share.telling().value().form() == Form.TRUTH;
    }

    private static void expose(Turn turn, Share share, Exposure how) {
        boolean forGain = forGain(turn, share);
        turn.tell(new SecretEvent.LieExposed(share.id(), share.by(), share.telling().value().whisper(), how));
        if (how == Exposure.CONFESSED) {
            Trust.change(turn, Trust.CONFESSED, Cause.LIE_CONFESSED);
        } else if (forGain) {
            Trust.change(turn, Trust.LIE_FOR_GAIN - Sharing.gain(turn, share), Cause.LIE_FOR_GAIN);
        } else {
            Trust.change(turn, Trust.LIE - Sharing.gain(turn, share), Cause.LIE_EXPOSED);
        }
        Companions.frown(turn, share.by());
    }

    /** Whether what the liar secretly wants has come true since the lie was told. */
    private static boolean forGain(Turn turn, Share share) {
        var before = share.fulfilled();
        return before != null && !before.value() && Cast.fulfilled(turn.state(), turn.story(), share.by());
    }
}
