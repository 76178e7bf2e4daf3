package org.arcanecodex.adventure.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.arcanecodex.core.adventure.AdventureEvent;
import org.arcanecodex.core.adventure.ClockEvent;
import org.arcanecodex.core.adventure.Seat;
import org.arcanecodex.core.adventure.WorldEvent;
import org.arcanecodex.protocol.PlayUpdate;
import org.arcanecodex.protocol.RoomView.SeatView;
import org.jspecify.annotations.Nullable;

/**
 * One command's effect, ready to be told to each viewer: every event with the stage as it left it, and what follows from
 * all of them together. Made once for all viewers; not for several threads.
 */
public final class Unfolding {

    private final Stage before;
    private final Stage after;
    private final List<Moment> moments;
    private @Nullable List<PlayUpdate> common;

    /** An event and the stage as it left it. */
    record Moment(AdventureEvent event, Stage after) {}

    Unfolding(Stage before, List<Moment> moments) {
        this.before = before;
        this.moments = List.copyOf(moments);
        this.after = moments.isEmpty() ? before : moments.getLast().after();
    }

    /** What leads from the view of who one was to the view of who one is. */
    public List<PlayUpdate> updates(Viewer was, Viewer is) {
        var updates = new ArrayList<PlayUpdate>();
        moments.forEach(moment -> updates.addAll(Updates.of(moment.event(), moment.after(), is)));
        updates.addAll(common());
        own(was, is).forEach(updates::add);
        return updates;
    }

    /** What no event says by itself: a seat that somebody has left for another, a host who sat down. */
    private List<PlayUpdate> common() {
        if (common == null) {
            common = Stream.concat(otherSeats(), otherHost()).toList();
        }
        return common;
    }

    private Stream<PlayUpdate> otherSeats() {
        return after.state()
                .table()
                .seats()
                .stream()
                .map(Seat::number)
                .filter(this::mayBeAnother)
                .map(number -> SeatsView.of(after, number))
                .filter(now -> !samePerson(SeatsView.of(before, now.seat()), now))
                .map(PlayUpdate.SeatChanged::new);
    }

    /** Most commands leave most seats alone. */
    private boolean mayBeAnother(int number) {
        return before.state().setup() != after.state().setup()
                || before.state().seat(number) != after.state().seat(number);
    }

    private static boolean samePerson(SeatView then, SeatView now) {
        return then.kind() == now.kind() && Objects.equals(then.name(), now.name())
                && Objects.equals(then.hero(), now.hero()) && then.style() == now.style()
                && Objects.equals(then.own(), now.own());
    }

    private Stream<PlayUpdate> otherHost() {
        var now = host(after);
        return Objects.equals(host(before), now) ? Stream.of() : Stream.of(new PlayUpdate.HostChanged(now));
    }

    static @Nullable Integer host(Stage stage) {
        return stage.state().table().hostSeat().map(Seat::number).orElse(null);
    }

    private Stream<PlayUpdate> own(Viewer was, Viewer is) {
        return switch (is) {
            case Viewer.Watching _ -> was.equals(is) ? Stream.of() : Stream.of(new PlayUpdate.YouSit(null, null));
            case Viewer.Seated(var seat) -> was.equals(is) && !began() && !otherHero(seat)
                    ? otherOptions(seat)
                    : Stream.of(new PlayUpdate.YouSit(seat, MineView.of(after, seat)));
        };
    }

    /** The story hands out heroes, their things and their secrets. */
    private boolean began() {
        return happened(ClockEvent.Started.class);
    }

    private boolean otherHero(int seat) {
        return !Objects.equals(MineView.hero(before, seat), MineView.hero(after, seat));
    }

    private Stream<PlayUpdate> otherOptions(int seat) {
        if (OptionsView.mustBeSame(before, after, seat)) {
            return Stream.of();
        }
        var then = happened(WorldEvent.SceneTold.class) ? List.of() : OptionsView.of(before, seat);
        var now = OptionsView.of(after, seat);
        return then.equals(now) ? Stream.of() : Stream.of(new PlayUpdate.OptionsOpened(now));
    }

    private boolean happened(Class<? extends AdventureEvent> type) {
        return moments.stream().anyMatch(moment -> type.isInstance(moment.event()));
    }
}
