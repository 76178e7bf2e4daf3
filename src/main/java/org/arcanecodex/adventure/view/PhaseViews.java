package org.arcanecodex.adventure.view;

import java.time.Instant;

import org.arcanecodex.core.adventure.Phase;
import org.arcanecodex.core.adventure.Status;
import org.arcanecodex.core.adventure.Timer;
import org.arcanecodex.protocol.RoomView;
import org.arcanecodex.protocol.RoomView.Paused;
import org.arcanecodex.protocol.RoomView.PhaseView;
import org.jspecify.annotations.Nullable;

/** Where a room is in time. */
final class PhaseViews {

    private PhaseViews() {}

    static PhaseView of(Stage stage) {
        var timer = stage.state().timer();
        var world = stage.state().world();
        var beat = world.beat().isEmpty() ? null : world.beat();
        return new PhaseView(phase(timer.phase()), timer.entry(), beat,
                beat == null ? null : stage.story().beat(beat).title(), world.beatNumber(), endsAt(timer),
                timer.extensionsLeft(), paused(timer));
    }

    /** That an idle lobby closes presses nobody, so it is not shown. */
    private static @Nullable Instant endsAt(Timer timer) {
        return timer.phase() == Phase.LOBBY ? null : timer.endsAt();
    }

    private static @Nullable Paused paused(Timer timer) {
        var pause = timer.pause();
        return pause == null ? null : new Paused(pause.by(), pause.until());
    }

    static RoomView.Status status(Status status) {
        return switch (status) {
            case OPEN -> RoomView.Status.OPEN;
            case RUNNING -> RoomView.Status.RUNNING;
            case CLOSED -> RoomView.Status.CLOSED;
        };
    }

    private static RoomView.Phase phase(Phase phase) {
        return switch (phase) {
            case LOBBY -> RoomView.Phase.LOBBY;
            case SCENE -> RoomView.Phase.SCENE;
            case COUNSEL -> RoomView.Phase.COUNSEL;
            case CHOICE -> RoomView.Phase.CHOICE;
            case AFTERMATH -> RoomView.Phase.AFTERMATH;
            case EPILOGUE -> RoomView.Phase.EPILOGUE;
        };
    }
}
