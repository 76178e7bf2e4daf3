package org.arcanecodex.adventure;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.arcanecodex.account.Accounts;
import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.gateway.Connections;
import org.arcanecodex.gateway.MessageRouter;
import org.arcanecodex.protocol.MessageCodec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A guest whose words go straight to the router, without a socket in between. */
final class Caller {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final MessageCodec CODEC = new MessageCodec(8192);

    private final MessageRouter router;
    final FakeConnection connection;

    private Caller(MessageRouter router, FakeConnection connection) {
        this.router = router;
        this.connection = connection;
    }

    /** A new account with one connection. */
    static Caller guest(MessageRouter router, Connections connections, Accounts accounts, String name, String address) {
        var connection = new FakeConnection(UUID.randomUUID().toString(), accounts.createGuest(name).id(), name,
                address);
        connections.add(connection);
        return new Caller(router, connection);
    }

    /** Somebody whose account nobody has to look up. */
    static Caller stranger(MessageRouter router, Connections connections, long account) {
        var connection = new FakeConnection(UUID.randomUUID().toString(), new AccountId(account), "Stranger");
        connections.add(connection);
        return new Caller(router, connection);
    }

    /** Another window of the same person. */
    Caller again(Connections connections) {
        var other = new FakeConnection(UUID.randomUUID().toString(), connection.identity().account(),
                connection.identity().displayName(), connection.address());
        connections.add(other);
        return new Caller(router, other);
    }

    JsonNode says(String type, Map<String, ?> d) {
        return says(type, UUID.randomUUID().toString(), d);
    }

    JsonNode says(String type, String id, Map<String, ?> d) {
        var answer = new CompletableFuture<JsonNode>();
        router.route(connection, JSON.writeValueAsString(Map.of("t", type, "id", id, "d", d)),
                (what, request) -> answer.complete(JSON.readTree(new String(CODEC.encode(what, request),
                        StandardCharsets.UTF_8))));
        return answer.orTimeout(20, TimeUnit.SECONDS).join();
    }

    /** The code of the refusal, or "OK". */
    String tries(String type, Map<String, ?> d) {
        var answer = says(type, d);
        return answer.get("ok").asBoolean() ? "OK" : answer.get("error").get("code").asString();
    }
}
