package org.arcanecodex.adventure.view;

import java.util.List;
import java.util.stream.Stream;

import org.arcanecodex.core.adventure.EndEvent;
import org.arcanecodex.protocol.PlayUpdate;

/** The end, told to everybody alike: from the score on nothing is secret any more. */
final class EndUpdates {

    private EndUpdates() {}

    static List<PlayUpdate> of(EndEvent event, Stage after) {
        return switch (event) {
            case EndEvent.Scored _ -> Stream.concat(
                    EndView.ended(after).<PlayUpdate>map(PlayUpdate.Scored::new).stream(),
                    EndView.opened(after).map(PlayUpdate.SecretsOpened::new).stream()).toList();
            case EndEvent.Honoured e ->
                List.of(new PlayUpdate.Honoured(e.by(), e.seat(), Words.honour(e.kind())));
            case EndEvent.RoomClosed e -> List.of(new PlayUpdate.RoomClosed(why(e.why())));
        };
    }

    private static String why(EndEvent.Closing why) {
        return switch (why) {
            case IDLE -> "Nothing has happened here for a long time";
            case FINISHED -> "The evening is over";
            case EMPTY -> "Everybody has gone";
        };
    }
}
