package org.arcanecodex.protocol;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Text to messages and back, for every transport. Reads strictly: unknown fields, wrong kinds of value, duplicate keys
 * and great depth are refused. Safe for use by many threads.
 */
public final class MessageCodec {

    static final int ID_LENGTH = 64;

    /** Visible ASCII: whatever compares two of them, here, in a database or in a log, must not take one for the other. */
    private static final Pattern ID = Pattern.compile("[!-~]{1," + ID_LENGTH + "}");

    private static final WireNames REQUESTS = new WireNames(ClientMessage.class);
    private static final WireNames MESSAGES = new WireNames(ServerMessage.class);

    private final JsonMapper json;

    /** @param maxChars the longest text that is read */
    public MessageCodec(int maxChars) {
        this.json = WireJson.mapper(maxChars);
    }

    private record Update(String t, ServerMessage d) {}

    record Reply(@Nullable String t, boolean ok, @Nullable String id, @Nullable Long seq,
            @Nullable AnswerBody d, @Nullable Error error) {}

    record Error(ErrorCode code, String message, boolean retryable, @Nullable Long retryAfterMs) {}

    /** Reads one envelope. Never throws for what a client sent. */
    public Decoded decode(String text) {
        try {
            return json.readTree(text) instanceof ObjectNode object ? envelope(object) : notAnObject();
        } catch (JacksonException notJson) {
            return new Decoded.Malformed("not well-formed JSON");
        }
    }

    private static Decoded notAnObject() {
        return new Decoded.Malformed("an envelope is an object");
    }

    private Decoded envelope(ObjectNode object) {
        var id = text(object.get("id"));
        if (id == null || !ID.matcher(id).matches()) {
            return new Decoded.Wrong(null, ErrorCode.BAD_REQUEST,
                    "id must have 1 to " + ID_LENGTH + " visible ASCII characters and no blanks");
        }
        var name = text(object.get("t"));
        var type = name == null ? null : REQUESTS.type(name);
        if (type == null) {
            return new Decoded.Wrong(id, ErrorCode.UNKNOWN_TYPE, "no message has this name");
        }
        if (object.propertyStream().anyMatch(field -> !isEnvelopeField(field.getKey()))) {
            return new Decoded.Wrong(id, ErrorCode.BAD_REQUEST, "an envelope has t, id and d, and nothing else");
        }
        return message(id, type, object.get("d"));
    }

    private static boolean isEnvelopeField(String name) {
        return name.equals("t") || name.equals("id") || name.equals("d");
    }

    private Decoded message(String id, Class<?> type, @Nullable JsonNode d) {
        var body = d == null ? json.createObjectNode() : d;
        if (!body.isObject()) {
            return new Decoded.Wrong(id, ErrorCode.BAD_REQUEST, "d must be an object");
        }
        try {
            return new Decoded.Message(new Envelope(id, (ClientMessage) json.treeToValue(body, type)));
        } catch (JacksonException wrong) {
            var why = said(wrong);
            return new Decoded.Wrong(id, why.code(), why.getMessage());
        }
    }

    /** What the record itself said if it refused; else where the JSON did not fit, without quoting it. */
    private static BadMessage said(JacksonException wrong) {
        for (Throwable cause = wrong; cause != null; cause = cause.getCause()) {
            if (cause instanceof BadMessage bad) {
                return bad;
            }
        }
        var path = wrong.getPath();
        var field = path.isEmpty() ? null : path.getLast().getPropertyName();
        return new BadMessage(field == null ? "d does not fit this message" : "d has a field that does not fit");
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        return node != null && node.isString() ? node.stringValue() : null;
    }

    /** The envelope of a message, to be shared by all who may see it. */
    public EncodedMessage encode(ServerMessage message) {
        var kind = MESSAGES.name(message.getClass());
        var envelope = message instanceof Frame ? message : new Update(kind, message);
        return new EncodedMessage(kind, json.writeValueAsBytes(envelope));
    }

    /** An answer as an acknowledgement carries it. */
    public byte[] encode(Answer answer, @Nullable String id) {
        return json.writeValueAsBytes(reply(null, answer, id));
    }

    /** An answer as an envelope of its own, for transports without acknowledgements. */
    public byte[] encodeReply(Answer answer, @Nullable String id) {
        return json.writeValueAsBytes(reply("reply", answer, id));
    }

    /** Anything made of the wire's records, as HTTP answers it: the same words as on the sockets. */
    public byte[] json(Object body) {
        return json.writeValueAsBytes(body);
    }

    private static Reply reply(@Nullable String t, Answer answer, @Nullable String id) {
        return switch (answer) {
            case Answer.Ok(var seq, var d) -> new Reply(t, true, id, seq, d, null);
            case Answer.Refused(var code, var why, var after) ->
                new Reply(t, false, id, null, null, new Error(code, why, code.retryable(), after));
        };
    }

    JsonMapper json() {
        return json;
    }
}
