package org.arcanecodex.adventure.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.arcanecodex.core.adventure.Adventure;
import org.arcanecodex.core.adventure.AdventureEvent;
import org.arcanecodex.core.adventure.AdventureRules;
import org.arcanecodex.core.adventure.Stories;
import org.arcanecodex.protocol.PlayUpdate;
import org.arcanecodex.protocol.RoomView;
import org.arcanecodex.protocol.RoomView.ClueView;

/** Shows an adventure to one viewer: as a whole, and step by step. */
public final class AdventureView {

    private final Stories stories;
    private final AdventureRules rules;

    public AdventureView(Stories stories) {
        this.stories = stories;
        this.rules = new AdventureRules(stories);
    }

    /**
     * Everything that the viewer may know now.
     *
     * @param names of who is at the table
     * @param now by the server's clock
     */
    public RoomView view(RoomCard room, Adventure state, Called names, Viewer viewer, Instant now) {
        return view(stage(room, state, names), viewer, now);
    }

    /** What the events mean, in the order in which they happened, ready to be told to each viewer. */
    public Unfolding unfold(RoomCard room, Adventure before, List<AdventureEvent> events,
            Called names) {
        var moments = new ArrayList<Unfolding.Moment>(events.size());
        var state = before;
        for (var event : events) {
            state = rules.evolve(state, event);
            moments.add(new Unfolding.Moment(event, stage(room, state, names)));
        }
        return new Unfolding(stage(room, before, names), moments);
    }

    /** Whether the story of that room is here; without it there is nothing to show. */
    public boolean knows(Adventure state) {
        return stories.find(state.setup().story()).isPresent();
    }

    private Stage stage(RoomCard room, Adventure state, Called names) {
        var ref = state.setup().story();
        var story = stories.find(ref)
                .orElseThrow(() -> new IllegalStateException("The story of " + room.code() + " is not here: " + ref));
        return new Stage(room, state, story, names);
    }

    private static RoomView view(Stage stage, Viewer viewer, Instant now) {
        var state = stage.state();
        var setup = SetupView.of(stage);
        var seat = viewer instanceof Viewer.Seated(var number) ? number : null;
        return new RoomView(stage.room().code().value(), PhaseViews.status(state.status()), seat,
                Unfolding.host(stage), setup.pace(), setup.visibility(), setup.difficulty(), setup.story(),
                setup.heroes(), stage.room().seedCommit(), now, PhaseViews.of(stage), state.world().trust(),
                SeatsView.of(stage), clues(stage), recent(stage, viewer),
                seat == null ? null : MineView.of(stage, seat),
                EndView.ended(stage).orElse(null), EndView.opened(stage).orElse(null));
    }

    private static List<ClueView> clues(Stage stage) {
        return stage.state().world().clues().stream().map(id -> WorldUpdates.clue(stage, id)).toList();
    }

    /** The running beat once more, as its frames had it. */
    private static List<PlayUpdate> recent(Stage stage, Viewer viewer) {
        return stage.state()
                .recent()
                .stream()
                .flatMap(event -> Updates.of(event, stage, viewer).stream())
                .filter(AdventureView::stays)
                .toList();
    }

    private static boolean stays(PlayUpdate update) {
        return update instanceof PlayUpdate.Told || update instanceof PlayUpdate.SceneTold;
    }
}
