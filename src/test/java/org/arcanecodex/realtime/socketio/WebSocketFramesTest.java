package org.arcanecodex.realtime.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import org.arcanecodex.gateway.Outgoing;
import org.arcanecodex.gateway.QueueLimits;
import org.junit.jupiter.api.Test;

class WebSocketFramesTest {

    private final List<ByteBuf> written = new ArrayList<>();

    @Test
    void aMessageForManyIsOneBufferForAllOfThem() {
        var told = OutPacket.sharedAround("42[\"msg\",", utf8("{\"a\":\"é\"}"), "]");
        try (var frames = new WebSocketFrames()) {
            for (int i = 0; i < 4; i++) {
                receive(new EmbeddedChannel(), frames, told);
            }
        }
        assertThat(written).hasSize(4);
        assertThat(written).extracting(ByteBuf::memoryAddress).containsOnly(written.getFirst().memoryAddress());
        assertThat(written).extracting(frame -> frame.toString(2, told.size(), StandardCharsets.UTF_8))
                .containsOnly("42[\"msg\",{\"a\":\"é\"}]");
        assertThat(written).extracting(ByteBuf::refCnt).containsOnly(4);
        written.forEach(ByteBuf::release);
        assertThat(written).extracting(ByteBuf::refCnt).containsOnly(0);
    }

    @Test
    void anAnswerIsABufferOfItsOwn() {
        var answer = OutPacket.around("430[", utf8("{}"), "]");
        try (var frames = new WebSocketFrames()) {
            receive(new EmbeddedChannel(), frames, answer);
            receive(new EmbeddedChannel(), frames, answer);
        }
        assertThat(written.getFirst().memoryAddress()).isNotEqualTo(written.getLast().memoryAddress());
        assertThat(written).extracting(ByteBuf::refCnt).containsOnly(1);
        written.forEach(ByteBuf::release);
    }

    @Test
    void moreMessagesThanARoundKeepsAreReleasedAllTheSame() {
        try (var frames = new WebSocketFrames()) {
            for (int i = 0; i < 200; i++) {
                receive(new EmbeddedChannel(), frames, OutPacket.sharedAround("42[", utf8("" + i), "]"));
            }
        }
        assertThat(written).extracting(ByteBuf::refCnt).containsOnly(1);
        written.forEach(ByteBuf::release);
    }

    @Test
    void lengthsAreWrittenAsTheProtocolHasThem() {
        for (int size : new int[]{0, 125, 126, 65_535, 65_536}) {
            var frame = WebSocketFrames.encode(OutPacket.attachment(new byte[size]),
                    new EmbeddedChannel().alloc());
            int header = size < 126 ? 2 : size < 65_536 ? 4 : 10;
            assertThat(frame.getUnsignedByte(0)).isEqualTo((short) 0x82);
            assertThat(frame.readableBytes()).isEqualTo(header + size);
            frame.release();
        }
    }

    @Test
    void whatWaitsIsFlushedOnce() {
        var flushes = new int[1];
        var channel = new EmbeddedChannel(new ChannelOutboundHandlerAdapter() {
            @Override
            public void flush(ChannelHandlerContext ctx) {
                flushes[0]++;
                ctx.flush();
            }
        });
        try (var frames = new WebSocketFrames()) {
            receive(channel, frames, OutPacket.message("2[\"a\"]"), OutPacket.message("2[\"b\"]"), OutPacket.PING);
        }
        assertThat(written).hasSize(3);
        assertThat(flushes).containsExactly(1);
        written.forEach(ByteBuf::release);
    }

    private void receive(EmbeddedChannel channel, WebSocketFrames frames, OutPacket... packets) {
        var waiting = new Outgoing<>(new QueueLimits(64, 1_000_000), OutPacket::size);
        for (var packet : packets) {
            waiting.offer(packet);
        }
        assertThat(new WebSocketWire(channel).flush(waiting, frames)).isTrue();
        for (ByteBuf next = channel.readOutbound(); next != null; next = channel.readOutbound()) {
            written.add(next);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
