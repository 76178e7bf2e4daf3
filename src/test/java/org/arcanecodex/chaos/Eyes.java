package org.arcanecodex.chaos;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import org.arcanecodex.adventure.TestStories;
import org.arcanecodex.adventure.view.AdventureView;
import org.arcanecodex.adventure.view.Called;
import org.arcanecodex.adventure.view.RoomCard;
import org.arcanecodex.adventure.view.Viewer;
import org.arcanecodex.core.adventure.Adventure;
import org.arcanecodex.core.adventure.AdventureEvent;
import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.core.id.HeroId;
import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.protocol.Frame;
import org.arcanecodex.protocol.MessageCodec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What everybody in one room should have seen, line by line, held against what they say they saw. */
final class Eyes {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final AdventureView view = new AdventureView(TestStories.IN_THE_BOX);
    private final MessageCodec codec = new MessageCodec(65_536);
    private final RoomCard card;
    private final List<Told.Seen> viewers;
    private final Map<Long, String> names;
    private final Map<Long, String> heroNames;
    private int frames;

    Eyes(RoomCode code, String seedCommit, byte[] seed, Told told) {
        this.card = new RoomCard(code, seedCommit, () -> HexFormat.of().formatHex(seed));
        this.viewers = told.seen.values().stream().filter(seen -> seen.room().equals(code.value())).toList();
        this.names = told.names;
        this.heroNames = told.heroes;
    }

    /** @return whoever saw something else */
    List<String> look(long seq, Adventure before, List<AdventureEvent> events, Adventure after) {
        var wrong = new ArrayList<String>();
        for (var viewer : viewers) {
            var account = new AccountId(viewer.account());
            var frame = viewer.frames().get(seq);
            if (frame != null) {
                frames++;
                var updates = view.unfold(card, before, events, names(before, after))
                        .updates(Viewer.of(before, account), Viewer.of(after, account));
                var due = JSON.readTree(codec.encode(new Frame(card.code().value(), seq, updates)).json());
                var expected = (due.has("events") ? due : due.get("d")).get("events");
                if (!expected.equals(frame)) {
                    wrong.add(viewer.account() + " in " + card.code() + " saw at " + seq + " " + frame + " instead of "
                            + expected);
                }
            }
            var whole = viewer.views().get(seq);
            if (whole != null) {
                frames++;
                var expected = codec.json(view.view(card, after, names(after), Viewer.of(after, account),
                        Instant.EPOCH));
                if (!timeless(JSON.readTree(expected)).equals(timeless(whole))) {
                    wrong.add(viewer.account() + " in " + card.code() + " had another view at " + seq + ": " + whole
                            + " instead of " + new String(expected, StandardCharsets.UTF_8));
                }
            }
        }
        return wrong;
    }

    /** What was seen and is not stored. */
    List<String> unexplained(long last) {
        return viewers.stream()
                .flatMap(viewer -> viewer.frames()
                        .keySet()
                        .stream()
                        .filter(seq -> seq > last)
                        .map(
                                seq -> viewer.account() + " in " + card.code() + " saw " + seq
                                        + ", the journal ends at "
                                        + last))
                .toList();
    }

    int frames() {
        return frames;
    }

    private static JsonNode timeless(JsonNode view) {
        var copy = (ObjectNode) view.deepCopy();
        copy.remove("now");
        return copy;
    }

    private Called names(Adventure... states) {
        var here = new HashMap<AccountId, String>();
        var heroes = new HashMap<HeroId, String>();
        for (var state : states) {
            state.table().held().forEach(seat -> {
                if (seat.account() != null) {
                    here.put(seat.account(), names.get(seat.account().value()));
                }
                if (seat.own() != null) {
                    heroes.put(seat.own().id(), heroNames.get(seat.own().id().value()));
                }
            });
        }
        return new Called(here, heroes);
    }
}
