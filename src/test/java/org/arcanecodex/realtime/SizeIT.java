package org.arcanecodex.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Whatever is larger or deeper than allowed costs its own connection, and nobody else anything. */
@DoorTest
@TestPropertySource(properties = "arcane.gateway.handshake-burst=1000")
@ParameterizedClass
@EnumSource
class SizeIT {

    private final Road road;

    @Autowired
    private DoorProbe probe;

    private RawWebSocket bystander;
    private RawWebSocket attacker;

    SizeIT(Road road) {
        this.road = road;
    }

    @BeforeEach
    void enter() throws Exception {
        bystander = road.enter(probe.port(road), 1, "Ana");
        attacker = road.enter(probe.port(road), 2, "Mallory");
    }

    @AfterEach
    void othersAreServedAndNothingIsLeft() throws Exception {
        assertThat(road.isServed(bystander)).isTrue();
        bystander.close();
        attacker.close();
        probe.awaitNobody();
    }

    @Test
    void aLargeFrame() throws Exception {
        double before = probe.closed(road, "too_large");
        attacker.frame(true, RawWebSocket.TEXT, new byte[64 * 1024]);
        assertThat(attacker.closeCode()).isEqualTo(1009);
        await().until(() -> probe.closed(road, "too_large") == before + 1);
    }

    @Test
    void aFrameThatClaimsToBeHuge() throws Exception {
        attacker.http()
                .send(new byte[]{(byte) 0x81, (byte) 0xff, 0x7f, (byte) 0xff, (byte) 0xff, (byte) 0xff,
                        (byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff, 1, 2, 3, 4});
        attacker.http().send(new byte[9000]);
        assertThat(attacker.closeCode()).isIn(1002, 1009);
    }

    /** As many as are too much, and none after them: what is not read any more would break the line. */
    @Test
    void aMessageInManyParts() throws Exception {
        attacker.frame(false, RawWebSocket.TEXT, "4".getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < 82; i++) {
            attacker.frame(false, RawWebSocket.CONTINUATION, new byte[100]);
        }
        assertThat(attacker.closeCode()).isEqualTo(1009);
    }

    /** The container of /ws keeps no count of pieces; there they cost nobody else anything. */
    @Test
    void emptyPartsWithoutEnd() throws Exception {
        attacker.frame(false, RawWebSocket.TEXT, "4".getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < 1000; i++) {
            attacker.frame(false, RawWebSocket.CONTINUATION, new byte[0]);
        }
        if (road == Road.SOCKET_IO) {
            assertThat(attacker.closeCode()).isEqualTo(4029);
        }
    }

    @Test
    void tenThousandDigits() throws Exception {
        attacker.send("42" + "9".repeat(10_000) + "[\"msg\",{}]");
        assertThat(attacker.closeCode()).isEqualTo(1009);
    }

    @Test
    void digitsWithinTheSize() throws Exception {
        attacker.send(road == Road.PLAIN
                ? "{\"t\":\"start\",\"id\":" + "9".repeat(7000) + "}"
                : "42" + "9".repeat(7000) + "[\"msg\",{}]");
        assertThat(attacker.closeCode()).isEqualTo(1002);
    }

    @Test
    void nestingTenThousandDeep() throws Exception {
        attacker.send(
                road.packet("{\"t\":\"start\",\"id\":\"a\",\"d\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}"));
        assertThat(attacker.closeCode()).isEqualTo(1009);
    }

    @Test
    void nestingWithinTheSize() throws Exception {
        double before = probe.closed(road, "malformed");
        attacker.send(road.packet("{\"t\":\"start\",\"id\":\"a\",\"d\":" + "[".repeat(3000) + "]".repeat(3000) + "}"));
        assertThat(attacker.closeCode()).isEqualTo(1002);
        await().until(() -> probe.closed(road, "malformed") == before + 1);
    }

    @Test
    void aBombThatInflates() throws Exception {
        try (var bomber = road.open(probe.port(road), "Sec-WebSocket-Extensions: permessage-deflate")) {
            assertThat(bomber.handshake().headers()).doesNotContainKey("sec-websocket-extensions");
            bomber.http().send(deflated("x".repeat(10_000_000)));
            assertThat(bomber.closeCode()).isIn(1002, 1009);
        }
    }

    private static byte[] deflated(String text) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed, new Deflater(9, true))) {
            deflater.write(text.getBytes(StandardCharsets.UTF_8));
        }
        var frame = RawWebSocket.bytes(true, RawWebSocket.TEXT, packed.toByteArray());
        frame[0] |= 0x40;
        return frame;
    }

    @Test
    void binaryData() throws Exception {
        double before = probe.closed(road, "not_text");
        attacker.send(new byte[]{1, 2, 3});
        assertThat(attacker.closeCode()).isEqualTo(1003);
        await().until(() -> probe.closed(road, "not_text") == before + 1);
    }

    @Test
    void textThatIsNone() throws Exception {
        double before = probe.closed(road, "not_utf8");
        attacker.frame(true, RawWebSocket.TEXT, new byte[]{'4', '2', (byte) 0xc3, 0x28});
        assertThat(attacker.closeCode()).isEqualTo(1007);
        await().until(() -> probe.closed(road, "not_utf8") == before + 1);
    }
}
