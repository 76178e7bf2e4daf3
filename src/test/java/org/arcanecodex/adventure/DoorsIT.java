package org.arcanecodex.adventure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;

import org.arcanecodex.account.Accounts;
import org.arcanecodex.gateway.Connections;
import org.arcanecodex.gateway.MessageRouter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who gets in, who does not, and what they hear; on the real database, without sockets. */
class DoorsIT extends AtTheTable {

    private static final Map<String, Object> NOTHING = Map.of();

    @Autowired
    private MessageRouter router;

    @Autowired
    private Connections connections;

    @Autowired
    private Accounts accounts;

    @Autowired
    private RoomMaking making;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void aPrivateRoomOpensToItsInvitationAndToNothingElse() {
        var ana = guest("Ana", "192.0.2.1");
        var room = room(ana, "private", 4);
        var token = token(room);
        var code = room.code().value();
        assertThat(ana.tries("room.join", Map.of("code", code))).isEqualTo("OK");

        var ben = guest("Ben", "192.0.2.2");
        assertThat(ben.tries("room.join", Map.of("code", code))).isEqualTo("FORBIDDEN");
        assertThat(ben.tries("room.spectate", Map.of("code", code))).isEqualTo("FORBIDDEN");
        assertThat(ben.tries("room.join", Map.of("code", code, "invite", "AAAAAAAAAAAAAAAAAAAAAA")))
                .isEqualTo("FORBIDDEN");
        assertThat(ben.tries("room.join", Map.of("code", code.toLowerCase(java.util.Locale.ROOT), "invite", token)))
                .isEqualTo("OK");
        assertThat(jdbc.queryForList("select payload from room_event where payload like ?", "%" + token + "%"))
                .isEmpty();
    }

    @Test
    void whoKnocksIsHeardByTheHostAndComesInAfterANod() {
        var ana = guest("Ana", "192.0.2.1");
        var code = room(ana, "private", 4).code().value();
        var cleo = guest("Cleo", "192.0.2.3");
        assertThat(cleo.tries("room.knock", Map.of("code", code))).isEqualTo("OK");
        assertThat(ana.tries("room.join", Map.of("code", code))).isEqualTo("OK");
        await().until(() -> ana.connection.told("knocked").size() == 1);
        assertThat(ana.connection.told("knocked").getFirst().get("d").get("name").asString()).isEqualTo("Cleo");
        assertThat(cleo.tries("room.admit", Map.of("account", id(cleo)))).isEqualTo("NOT_SEATED");
        assertThat(ana.tries("room.admit", Map.of("account", id(cleo)))).isEqualTo("OK");
        await().until(() -> cleo.connection.told("admitted").size() == 1);
        assertThat(cleo.says("room.join", Map.of("code", code)).get("d").get("seat").asInt()).isEqualTo(2);
        assertThat(cleo.tries("room.admit", Map.of("account", 1))).isEqualTo("FORBIDDEN");
        for (int i = 0; i < 4; i++) {
            cleo.tries("room.knock", Map.of("code", code));
        }
        assertThat(cleo.tries("room.knock", Map.of("code", code))).isEqualTo("RATE_LIMITED");
    }

    @Test
    void theLobbyFillsAndWhoComesLaterWatches() {
        var ana = guest("Ana", "192.0.2.1");
        var code = room(ana, "public", 2).code().value();
        var ben = guest("Ben", "192.0.2.2");
        var cleo = guest("Cleo", "192.0.2.3");
        assertThat(ana.says("room.join", Map.of("code", code)).get("d").get("seat").asInt()).isEqualTo(1);
        assertThat(ben.says("room.join", Map.of("code", code)).get("d").get("seat").asInt()).isEqualTo(2);
        assertThat(cleo.tries("room.join", Map.of("code", code))).isEqualTo("ROOM_FULL");
        assertThat(ben.tries("ready", Map.of("on", true))).isEqualTo("OK");
        assertThat(ana.tries("start", NOTHING)).isEqualTo("OK");
        var watching = cleo.says("room.join", Map.of("code", code)).get("d");
        assertThat(watching.has("seat")).isFalse();
        assertThat(watching.get("view").has("mine")).isFalse();
        assertThat(cleo.tries("continue", NOTHING)).isEqualTo("NOT_SEATED");
        assertThat(cleo.tries("chat", Map.of("channel", "table", "text", "hello"))).isEqualTo("NOT_SEATED");
        assertThat(ana.tries("choose", Map.of("option", "no-such"))).isEqualTo("WRONG_PHASE");
        assertThat(ana.tries("settings", Map.of("pace", "relaxed"))).isEqualTo("WRONG_PHASE");
    }

    @Test
    void whatIsWrongIsSaidInItsOwnWord() {
        var ana = guest("Ana", "192.0.2.1");
        assertThat(ana.tries("continue", NOTHING)).isEqualTo("NOT_SEATED");
        assertThat(ana.tries("presence.typing", NOTHING)).isEqualTo("NOT_SEATED");
        assertThat(ana.tries("room.join", Map.of("code", "ZZZZZZ"))).isEqualTo("NOT_FOUND");
        assertThat(ana.tries("room.join", Map.of("code", "no code"))).isEqualTo("NOT_FOUND");
        assertThat(ana.tries("room.join", NOTHING)).isEqualTo("BAD_REQUEST");
        assertThat(ana.tries("room.admit", Map.of("account", 1))).isEqualTo("NOT_SEATED");
        var code = room(ana, "public", 4).code().value();
        assertThat(ana.tries("room.join", Map.of("code", code))).isEqualTo("OK");
        assertThat(ana.tries("settings", Map.of("scenario", "no-such-story"))).isEqualTo("NOT_FOUND");
        assertThat(ana.tries("settings", Map.of("scenario", "five-to-noon"))).isEqualTo("OK");
        assertThat(ana.tries("hero.pick", Map.of("heroId", "nobody"))).isEqualTo("NOT_FOUND");
        assertThat(ana.tries("kick", Map.of("seat", 9))).isEqualTo("BAD_REQUEST");
        assertThat(ana.tries("room.leave", NOTHING)).isEqualTo("OK");
        assertThat(ana.tries("continue", NOTHING)).isEqualTo("NOT_SEATED");
    }

    @Test
    void aRetryOfTheSameRequestIsDoneOnceAndAnsweredAlike() {
        var ana = guest("Ana", "192.0.2.1");
        var code = room(ana, "public", 4).code().value();
        ana.says("room.join", Map.of("code", code));
        var first = ana.says("ready", "the-same-id", Map.of("on", true));
        ana.says("ready", Map.of("on", false));
        var again = ana.says("ready", "the-same-id", Map.of("on", true));
        assertThat(again).isEqualTo(first);
        assertThat(ana.says("room.join", Map.of("code", code))
                .get("d")
                .get("view")
                .get("seats")
                .get(0)
                .get("done")
                .asBoolean()).isFalse();
    }

    @Test
    void theOlderWindowActsNoMore() {
        var ana = guest("Ana", "192.0.2.1");
        var code = room(ana, "public", 4).code().value();
        ana.says("room.join", Map.of("code", code));
        var elsewhere = ana.again(connections);
        elsewhere.says("room.join", Map.of("code", code));
        assertThat(ana.tries("ready", Map.of("on", true))).isEqualTo("CONFLICT");
        assertThat(elsewhere.tries("ready", Map.of("on", true))).isEqualTo("OK");
        ana.says("room.join", Map.of("code", code));
        assertThat(ana.tries("ready", Map.of("on", false))).isEqualTo("OK");
    }

    @Test
    void whoLeafsThroughCodesIsHeldBackButNotFromTheirOwnSeat() {
        var mallory = guest("Mallory", "192.0.2.66");
        var own = room(mallory, "public", 4).code().value();
        var other = room(guest("Ana", "192.0.2.1"), "public", 4).code().value();
        assertThat(mallory.tries("room.join", Map.of("code", own))).isEqualTo("OK");
        for (int window = 0; window < 4; window++) {
            var next = mallory.again(connections);
            for (int i = 0; i < 5; i++) {
                assertThat(next.tries("room.spectate", Map.of("code", "ZZZZ" + "ABCD".charAt(window)
                        + "ABCDE".charAt(i)))).isEqualTo("NOT_FOUND");
            }
        }
        var last = mallory.again(connections);
        assertThat(last.says("room.join", Map.of("code", other)).get("error").get("message").asString())
                .startsWith("Too many codes");
        assertThat(last.tries("room.spectate", Map.of("code", "YYYYYY"))).isEqualTo("RATE_LIMITED");
        assertThat(last.tries("room.join", Map.of("code", own))).isEqualTo("OK");
    }

    @Test
    void aWhisperedLineIsForTwoAndTheTablesTalkIsThereAfterAReload() {
        var ana = guest("Ana", "192.0.2.1");
        var ben = guest("Ben", "192.0.2.2");
        var cleo = guest("Cleo", "192.0.2.3");
        var code = room(ana, "public", 4).code().value();
        for (var one : java.util.List.of(ana, ben, cleo)) {
            assertThat(one.tries("room.join", Map.of("code", code))).isEqualTo("OK");
        }
        assertThat(ana.tries("chat", Map.of("channel", "table", "text", "  is the   oil good? "))).isEqualTo("OK");
        assertThat(ben.tries("chat", Map.of("channel", "seat", "to", 1, "text", "for Ana only"))).isEqualTo("OK");
        await().until(() -> ana.connection.told("chatted").size() == 2 && ben.connection.told("chatted").size() == 2);
        assertThat(cleo.connection.told("chatted")).singleElement().satisfies(line -> {
            assertThat(line.get("d").get("text").asString()).isEqualTo("is the oil good?");
            assertThat(line.get("d").get("name").asString()).isEqualTo("Ana");
            assertThat(line.get("d").get("by").asInt()).isEqualTo(1);
        });
    }

    private Caller guest(String name, String address) {
        return Caller.guest(router, connections, accounts, name, address);
    }

    private RoomMaking.Made room(Caller host, String visibility, int seats) {
        return making.make(host.connection.identity().account(), "198.51.100." + seats,
                new RoomMaking.Wish("quiet-coach", visibility, seats, null, null));
    }

    private static String token(RoomMaking.Made room) {
        return room.invitePath().substring(room.invitePath().indexOf("#i=") + 3);
    }

    private static long id(Caller caller) {
        return caller.connection.identity().account().value();
    }
}
