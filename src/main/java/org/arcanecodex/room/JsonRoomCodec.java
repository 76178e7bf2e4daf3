package org.arcanecodex.room;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.arcanecodex.platform.json.StorageJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes rooms down as JSON: {@code {"command": {"t": "choose.v1", …}, "events": [{"t": "choice-sealed.v1", …}]}}.
 *
 * <p>For any thread.
 */
public final class JsonRoomCodec<S, C, E> implements RoomCodec<S, C, E> {

    private static final String TYPE = "t";
    private static final String COMMAND = "command";
    private static final String EVENTS = "events";
    private static final int LIKELY_LENGTH = 512;

    private final JournalTypes<C> commands;
    private final JournalTypes<E> events;
    private final Class<S> state;
    private final int schemaVersion;
    private final Upcasters upcasters;
    private final JsonMapper mapper;
    private final ObjectWriter writer;

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = TYPE)
    private interface Typed {}

    /** @param schemaVersion to be raised with every change to the shape of the state */
    public JsonRoomCodec(JournalTypes<C> commands, JournalTypes<E> events, Class<S> state, int schemaVersion,
            Upcasters upcasters) {
        this.commands = commands;
        this.events = events;
        this.state = state;
        this.schemaVersion = schemaVersion;
        this.upcasters = upcasters;
        var builder = StorageJson.builder().addMixIn(commands.base(), Typed.class).addMixIn(events.base(), Typed.class);
        register(builder, commands);
        register(builder, events);
        this.mapper = builder.build();
        this.writer = mapper.writer();
    }

    private static void register(JsonMapper.Builder builder, JournalTypes<?> types) {
        types.byName().forEach((name, type) -> builder.registerSubtypes(new NamedType(type, name)));
    }

    @Override
    public String commandType(C command) { return commands.nameOf(command); }

    @Override
    public String encode(C command, List<E> caused) {
        var text = new StringWriter(LIKELY_LENGTH);
        try (var out = mapper.createGenerator(text)) {
            out.writeStartObject();
            out.writeName(COMMAND);
            writer.writeValue(out, command);
            out.writeName(EVENTS);
            out.writeStartArray();
            caused.forEach(event -> writer.writeValue(out, event));
            out.writeEndArray();
            out.writeEndObject();
        }
        return text.toString();
    }

    @Override
    public Written<C, E> decode(String commandType, String payload) {
        var tree = reading(() -> mapper.readTree(payload), commandType);
        var caused = new ArrayList<E>();
        for (var event : tree.path(EVENTS)) {
            caused.add(value(event, events));
        }
        return new Written<>(value(tree.path(COMMAND), commands), caused);
    }

    private <T> T value(JsonNode node, JournalTypes<T> types) {
        if (!(node instanceof ObjectNode fields) || !fields.path(TYPE).isString()) {
            throw new UnreadableJournal("Something in the journal has no type");
        }
        var stored = upcasters.lift(new Upcasters.Stored(fields.path(TYPE).stringValue(), fields));
        var type = types.find(stored.name())
                .orElseThrow(() -> new UnreadableJournal("Nothing is known of " + stored.name()));
        stored.fields().put(TYPE, stored.name());
        return types.base().cast(reading(() -> mapper.treeToValue(stored.fields(), type), stored.name()));
    }

    private static <T> T reading(Supplier<T> read, String what) {
        try {
            return read.get();
        } catch (JacksonException e) {
            throw new UnreadableJournal(what + " cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    @Override
    public String encodeState(S now) { return mapper.writeValueAsString(now); }

    @Override
    public S decodeState(String text) { return mapper.readValue(text, state); }

    @Override
    public int schemaVersion() { return schemaVersion; }
}
