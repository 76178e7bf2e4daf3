package org.arcanecodex.adventure.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.arcanecodex.core.adventure.WorldEvent;
import org.arcanecodex.core.adventure.story.Companion;
import org.arcanecodex.core.adventure.story.Testimony;
import org.arcanecodex.protocol.PlayUpdate;
import org.arcanecodex.protocol.RoomView.ClueView;
import org.jspecify.annotations.Nullable;

/** How the world, the heroes and their companions change. Flags and counters are never told; what they cause is. */
final class WorldUpdates {

    private WorldUpdates() {}

    static List<PlayUpdate> of(WorldEvent event, Stage after, Viewer viewer) {
        var story = after.story();
        return switch (event) {
            case WorldEvent.SceneTold e -> scene(e, after, viewer);
            case WorldEvent.MomentumChanged e -> List.of(new PlayUpdate.MomentumChanged(e.seat(), e.delta(), e.now(),
                    Lines.why(story, e.why())));
            case WorldEvent.HpChanged e ->
                List.of(new PlayUpdate.HpChanged(e.seat(), e.delta(), e.now(), Lines.why(story, e.why())));
            case WorldEvent.ItemChanged e -> viewer.is(e.seat())
                    ? List.of(new PlayUpdate.ItemChanged(MineView.item(after, e.item()), e.have()))
                    : List.of();
            case WorldEvent.TrustChanged e ->
                List.of(new PlayUpdate.TrustChanged(e.delta(), e.now(), Lines.why(story, e.why())));
            case WorldEvent.ApprovalChanged e -> List.of(new PlayUpdate.ApprovalChanged(e.seat(), e.up()));
            case WorldEvent.TellNoticed e -> List.of(new PlayUpdate.TellNoticed(e.seat(),
                    story.companion(e.companion()).map(one -> one.flaw().tell()).orElse("")));
            case WorldEvent.CompanionLeft e -> List.of(new PlayUpdate.CompanionLeft(e.seat(),
                    says(after, e.companion(), Testimony::leaves, " has had enough, and goes.")));
            case WorldEvent.CompanionBetrayed e -> List.of(new PlayUpdate.CompanionBetrayed(e.seat(),
                    says(after, e.companion(), Testimony::betrays, " has turned against you.")));
            case WorldEvent.CompanionReturned e -> List.of(new PlayUpdate.CompanionReturned(e.seat(),
                    says(after, e.companion(), Testimony::returns, " is back.")));
            case WorldEvent.ClueFound e -> List.of(new PlayUpdate.ClueFound(clue(after, e.clue()), e.by()));
            case WorldEvent.GrudgeCounted _,WorldEvent.FlawStirred _,WorldEvent.FlagSet _,WorldEvent.CounterChanged _ ->
                List.of();
        };
    }

    static ClueView clue(Stage stage, String id) {
        return new ClueView(id, stage.story().clues().getOrDefault(id, id));
    }

    /** Who only watches now also hears what the table shared in the beat that is over. */
    private static List<PlayUpdate> scene(WorldEvent.SceneTold event, Stage after, Viewer viewer) {
        var beat = after.story().beat(event.beat());
        var told = Stream.<PlayUpdate>of(new PlayUpdate.SceneTold(beat.id(), event.beatNumber(), beat.title(),
                event.paragraphs().stream().map(place -> beat.scene().get(place).text()).toList()));
        return viewer instanceof Viewer.Watching
                ? Stream.concat(told, SecretUpdates.openlyShared(after, event.beatNumber() - 1)).toList()
                : told.toList();
    }

    private static String says(Stage stage, String id, Function<Testimony, @Nullable String> line, String otherwise) {
        var companion = stage.story().companion(id);
        return companion.map(Companion::testimony)
                .flatMap(testimony -> Optional.ofNullable(line.apply(testimony)))
                .orElseGet(() -> companion.map(Companion::name).orElse(id) + otherwise);
    }
}
