package org.arcanecodex.adventure.view;

import org.arcanecodex.core.adventure.Difficulty;
import org.arcanecodex.core.adventure.Pace;
import org.arcanecodex.core.adventure.Visibility;
import org.arcanecodex.protocol.PlayRequest;
import org.arcanecodex.protocol.PlayUpdate;

/** How a room is set up, in the wire's words. */
public final class SetupView {

    private SetupView() {}

    static PlayUpdate.SettingsChanged of(Stage stage) {
        var setup = stage.state().setup();
        return new PlayUpdate.SettingsChanged(Cards.story(stage.story()), Cards.heroes(stage.story()),
                pace(setup.pace()), visibility(setup.visibility()), difficulty(setup.difficulty()));
    }

    public static PlayRequest.Pace pace(Pace pace) {
        return switch (pace) {
            case LIVE -> PlayRequest.Pace.LIVE;
            case RELAXED -> PlayRequest.Pace.RELAXED;
        };
    }

    public static PlayRequest.Visibility visibility(Visibility visibility) {
        return switch (visibility) {
            case PUBLIC -> PlayRequest.Visibility.PUBLIC;
            case PRIVATE -> PlayRequest.Visibility.PRIVATE;
        };
    }

    public static PlayRequest.Difficulty difficulty(Difficulty difficulty) {
        return switch (difficulty) {
            case GENTLE -> PlayRequest.Difficulty.GENTLE;
            case PLAIN -> PlayRequest.Difficulty.PLAIN;
            case HARSH -> PlayRequest.Difficulty.HARSH;
        };
    }
}
