package org.arcanecodex.chaos;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What one connection asks of the database, as far as its protocol must be understood to know an append: a statement is
 * prepared once, and carried out by its number.
 */
final class Statements {

    private static final String APPEND = "insert into room_event";
    /** Of a packet, before its first byte: its length and its number. */
    private static final int HEADER = 4;
    private static final byte QUERY = 0x03;
    private static final byte PREPARE = 0x16;
    private static final byte EXECUTE = 0x17;
    private static final byte OK = 0;

    private final Set<Integer> appends = ConcurrentHashMap.newKeySet();
    private volatile boolean preparing;

    /** Whether this carries an append out. One question is asked at a time, each from the start of a packet. */
    boolean isAppend(byte[] packet, int length) {
        if (length <= HEADER) {
            return false;
        }
        switch (packet[HEADER]) {
            case QUERY -> {
                return text(packet, length).contains(APPEND);
            }
            case PREPARE -> {
                preparing = text(packet, length).contains(APPEND);
                return false;
            }
            case EXECUTE -> {
                return length > HEADER + Integer.BYTES && appends.contains(number(packet));
            }
            default -> {
                return false;
            }
        }
    }

    /** The reply to what was asked last. */
    void reply(byte[] packet, int length) {
        if (preparing) {
            preparing = false;
            if (length > HEADER + Integer.BYTES && packet[HEADER] == OK) {
                appends.add(number(packet));
            }
        }
    }

    private static String text(byte[] packet, int length) {
        return new String(packet, 0, Math.min(length, 200), StandardCharsets.ISO_8859_1);
    }

    private static int number(byte[] packet) {
        return ByteBuffer.wrap(packet, HEADER + 1, Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).getInt();
    }
}
