package org.arcanecodex.core.adventure;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.arcanecodex.core.adventure.Secrets.Share;
import org.arcanecodex.core.adventure.story.Companion;
import org.arcanecodex.core.adventure.story.Story;
import org.arcanecodex.core.adventure.story.Whisper;
import org.jspecify.annotations.Nullable;

/**
 * All that one seat knows when it has to act by itself, so that it cannot act on what it was not told.
 *
 * @param temper of a companion; null for a hero
 * @param plan what most of the table points at
 * @param options its own, with its own odds
 * @param whispers its own, oldest first
 * @param told its own shares
 */
public record Sight(int seat, Phase phase, boolean done, Style style, int trust, @Nullable Temper temper,
        @Nullable String plan, List<OpenOption> options, List<Whisper> whispers, List<Share> told) {

    /** @param provoked what wakes the flaw has happened, and neither trust nor approval holds it back */
    public record Temper(Companion who, int approval, boolean provoked) {}

    /** Below this, approval and trust no longer hold a flaw back. */
    static final int HELD_BACK_FROM = 40;

    public static Sight of(Adventure state, Story story, int seat) {
        var sitting = state.seat(seat);
        return new Sight(seat, state.phase(), sitting.done(), sitting.style(), state.world().trust(),
                Cast.companion(story, sitting).map(who -> temper(state, who)).orElse(null),
                Plans.leading(state).orElse(null), Options.open(state, story, seat),
                state.secrets()
                        .heardBy(seat)
                        .stream()
                        .map(one -> story.whispers().get(one.whisper()))
                        .filter(Objects::nonNull)
                        .toList(),
                state.secrets().sharesBy(seat));
    }

    /** What it has told to nobody. */
    List<Whisper> untold() {
        return whispers.stream().filter(whisper -> told.stream().noneMatch(share -> about(share, whisper))).toList();
    }

    /** What this seat has not had the truth of from it. */
    List<Whisper> untoldTo(int other) {
        return whispers.stream()
                .filter(whisper -> told.stream()
                        .noneMatch(share -> about(share, whisper)
                                && share.heardBy(other) && share.telling().value().form() == Form.TRUTH))
                .toList();
    }

    private static boolean about(Share share, Whisper whisper) {
        return share.telling().value().whisper().equals(whisper.id());
    }

    private static Temper temper(Adventure state, Companion who) {
        int approval = Optional.ofNullable(state.world().bonds().get(who.id()))
                .orElse(World.Bond.first())
                .approval()
                .value();
        return new Temper(who, approval, state.world().flag(who.flaw().trigger()) && approval < HELD_BACK_FROM
                && state.world().trust() < HELD_BACK_FROM);
    }
}
