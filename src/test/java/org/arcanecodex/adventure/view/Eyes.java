package org.arcanecodex.adventure.view;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.arcanecodex.adventure.TestGame;
import org.arcanecodex.adventure.TestStories;
import org.arcanecodex.core.adventure.Adventure;
import org.arcanecodex.core.adventure.AdventureEvent;
import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.protocol.Answer;
import org.arcanecodex.protocol.AnswerBody;
import org.arcanecodex.protocol.Frame;
import org.arcanecodex.protocol.MessageCodec;
import org.arcanecodex.protocol.PlayUpdate;
import org.arcanecodex.protocol.RoomView;
import org.arcanecodex.room.Step;

/** Looks at a game as its players would. */
final class Eyes {

    static final AdventureView VIEW = new AdventureView(TestStories.IN_THE_BOX);
    static final RoomCard ROOM = new RoomCard(TestGame.CODE, "commitment", () -> "seed");

    private static final MessageCodec CODEC = new MessageCodec(8192);
    private static final Instant NOW = Instant.parse("2026-11-21T19:00:00Z");
    private static final Called NAMES = names();

    private Eyes() {}

    static RoomView view(Adventure state, Viewer viewer) {
        return VIEW.view(ROOM, state, NAMES, viewer, NOW);
    }

    static RoomView view(Adventure state, AccountId account) {
        return view(state, Viewer.of(state, account));
    }

    static List<PlayUpdate> updates(Adventure before, List<AdventureEvent> events, Viewer viewer) {
        return VIEW.unfold(ROOM, before, events, NAMES).updates(viewer, viewer);
    }

    /** As it would be sent. */
    static String json(RoomView view) {
        return new String(CODEC.encode(new Answer.Ok(1L, new AnswerBody.Joined(view.code(), view.you(), 1, view, null)),
                "id"), StandardCharsets.UTF_8);
    }

    static String json(List<PlayUpdate> updates) {
        return new String(CODEC.encode(new Frame("TABKE2", 1, updates)).json(), StandardCharsets.UTF_8);
    }

    static List<PlayUpdate> updates(Step<Adventure, AdventureEvent> step, AccountId account) {
        return VIEW.unfold(ROOM, step.before(), step.events(), NAMES)
                .updates(Viewer.of(step.before(), account),
                        Viewer.of(step.after(), account));
    }

    private static Called names() {
        var names = new HashMap<AccountId, String>();
        List.of("Ana", "Ben", "Cleo", "Dara", "Emil")
                .forEach(name -> names.put(TestGame.account(names.size() + 1), name));
        return new Called(names, Map.of(TestGame.OWN_HERO, "Tamsin Vole"));
    }
}
