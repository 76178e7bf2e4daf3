package org.arcanecodex.protocol;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Every message of both doors as AsyncAPI 3 has it, read from the records themselves. */
public final class AsyncApi {

    private static final String ID = "Chosen by the client, unique for each command, kept on a retry";

    private final WireSchemas schemas = new WireSchemas();

    private AsyncApi() {}

    public static String yaml() {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setSplitLines(false);
        options.setDereferenceAliases(true);
        return new Yaml(options).dump(document());
    }

    /** The words of one of the wire's enums. */
    public static List<String> words(Class<?> type) {
        return WireSchemas.words(type);
    }

    static Map<String, Object> document() {
        return new AsyncApi().make();
    }

    private Map<String, Object> make() {
        var requests = new TreeMap<String, Object>();
        new WireNames(ClientMessage.class).all().forEach((type, name) -> requests.put(name, request(name, type)));
        var told = new TreeMap<String, Object>();
        new WireNames(ServerMessage.class).all().forEach((type, name) -> told.put(name, told(name, type)));
        var answers = Map.<String, Object>of("acknowledgement", answer(false), "reply", answer(true));
        var all = new TreeMap<>(requests);
        all.putAll(told);
        all.putAll(answers);
        return map("asyncapi", "3.0.0",
                "info", map("title", "The Arcane Codex", "version", "1",
                        "description", "The same envelopes at both doors; docs/protocol.md says it in words."),
                "defaultContentType", "application/json",
                "servers", map(
                        "socketio", map("host", "localhost:9092", "protocol", "socketio", "protocolVersion", "5",
                                "description", "Engine.IO 4. CONNECT carries auth {token}, the access token."
                                        + " Behind a proxy the page's own origin: GET /api/v1/client-config"),
                        "websocket", map("host", "localhost:8080", "protocol", "ws",
                                "description", "The first message is session.hello, within five seconds.")),
                "channels", map(
                        "socketio", channel("/socket.io/", "socketio",
                                "The event msg, in both directions; the answer is its acknowledgement.",
                                names(requests, told, "acknowledgement")),
                        "websocket", channel("/ws", "websocket", "Each text frame is one envelope.",
                                names(requests, told, "reply"))),
                "operations", map(
                        "askOverSocketio", ask("socketio", requests.keySet(), "acknowledgement"),
                        "tellOverSocketio", tell("socketio", told.keySet()),
                        "askOverWebsocket", ask("websocket", requests.keySet(), "reply"),
                        "tellOverWebsocket", tell("websocket", told.keySet())),
                "components", map("messages", all, "schemas", schemas.all()));
    }

    private Map<String, Object> request(String name, Class<?> type) {
        return message(name, map("type", "object", "additionalProperties", false, "properties",
                map("t", WireSchemas.constant(name), "id", id(), "d", schemas.of(type)),
                "required", hasFields(type) ? List.of("t", "id", "d") : List.of("t", "id")));
    }

    /** A message without fields may leave out d. */
    private static boolean hasFields(Class<?> type) {
        return type.getRecordComponents().length > 0;
    }

    private static Map<String, Object> id() {
        return map("type", "string", "minLength", 1, "maxLength", MessageCodec.ID_LENGTH, "description", ID);
    }

    private Map<String, Object> told(String name, Class<?> type) {
        return message(name, type == Frame.class ? schemas.of(type)
                : map("type", "object", "properties",
                        map("t", WireSchemas.constant(name), "d", schemas.of(type)), "required", List.of("t", "d")));
    }

    private Map<String, Object> answer(boolean isEnvelope) {
        var properties = new LinkedHashMap<String, Object>();
        if (isEnvelope) {
            properties.put("t", WireSchemas.constant("reply"));
        }
        properties.putAll(schemas.fields(MessageCodec.Reply.class));
        if (!isEnvelope) {
            properties.remove("t");
        }
        return message(isEnvelope ? "reply" : "acknowledgement", map("type", "object", "properties", properties,
                "required", isEnvelope ? List.of("t", "ok", "id") : List.of("ok", "id")));
    }

    private static Map<String, Object> message(String name, Map<String, Object> payload) {
        return map("name", name, "payload", payload);
    }

    private static Map<String, Object> channel(String address, String server, String description,
            Collection<String> names) {
        var messages = new TreeMap<String, Object>();
        names.forEach(name -> messages.put(name, ref("#/components/messages/" + name)));
        return map("address", address, "description", description,
                "servers", List.of(ref("#/servers/" + server)), "messages", messages);
    }

    private static Collection<String> names(Map<String, ?> requests, Map<String, ?> told, String answer) {
        var all = new java.util.TreeSet<>(requests.keySet());
        all.addAll(told.keySet());
        all.add(answer);
        return all;
    }

    private static Map<String, Object> ask(String channel, Collection<String> requests, String answer) {
        return map("action", "receive", "channel", ref("#/channels/" + channel), "messages", refs(channel, requests),
                "reply", map("channel", ref("#/channels/" + channel), "messages", refs(channel, List.of(answer))));
    }

    private static Map<String, Object> tell(String channel, Collection<String> told) {
        return map("action", "send", "channel", ref("#/channels/" + channel), "messages", refs(channel, told));
    }

    private static List<Map<String, Object>> refs(String channel, Collection<String> names) {
        return names.stream().map(name -> ref("#/channels/" + channel + "/messages/" + name)).toList();
    }

    static Map<String, Object> ref(String to) {
        return map("$ref", to);
    }

    static Map<String, Object> map(Object... pairs) {
        var named = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            named.put((String) pairs[i], pairs[i + 1]);
        }
        return named;
    }
}
