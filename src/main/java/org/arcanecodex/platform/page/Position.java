package org.arcanecodex.platform.page;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A place in a list: what the row before it has in the columns of the order.
 *
 * @param values each a {@link Long} or a {@link String}
 */
public record Position(List<Object> values) {

    public Position {
        values = values.stream().map(Position::plain).toList();
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Integer number -> number.longValue();
            case Long number -> number;
            case String text -> text;
            default -> throw new IllegalArgumentException("No list is sorted by " + value.getClass());
        };
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            for (var value : values) {
                if (value instanceof Long number) {
                    out.writeByte('n');
                    out.writeLong(number);
                } else {
                    out.writeByte('s');
                    out.writeUTF((String) value);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** @param bytes as {@link #bytes} gave them: only what is authentic comes here */
    static Position of(byte[] bytes) {
        var values = new ArrayList<>();
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            while (in.available() > 0) {
                values.add(in.readByte() == 'n' ? (Object) in.readLong() : in.readUTF());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Position(values);
    }
}
