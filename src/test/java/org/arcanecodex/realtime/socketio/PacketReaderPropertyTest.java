package org.arcanecodex.realtime.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any text is a packet or malformed, and nothing else ever happens. */
class PacketReaderPropertyTest {

    @Property
    void anyTextIsReadOrMalformed(@ForAll String text) { read(text); }

    @Property
    void almostPacketsAreReadOrMalformed(@ForAll("almostPackets") String text) { read(text); }

    @Provide
    Arbitrary<String> almostPackets() {
        return Arbitraries.strings().withChars("0123456/,-[]{}\":ab\\ ").ofMaxLength(40);
    }

    private static void read(String text) {
        try {
            if (PacketReader.read(text) instanceof SocketPacket.Event event) {
                assertThat(event.name()).hasSizeLessThanOrEqualTo(64);
                assertThat(event.attachments()).isBetween(0, 10);
            }
        } catch (MalformedPacket expected) {
            assertThat(expected.getStackTrace()).isEmpty();
        }
    }
}
