package org.arcanecodex.realtime.socketio;

/**
 * How much one session may say: so many packets and bytes at once, so many a second in the long run. Cures: packets
 * that cost the server more than the client. On the session's loop.
 */
final class Inflow {

    private final Allowance packets;
    private final Allowance bytes;

    Inflow(DoorSettings settings) {
        this.packets = new Allowance(settings.packetsPerSecond(), settings.packetBurst());
        this.bytes = new Allowance(settings.bytesPerSecond(), settings.byteBurst());
    }

    /** False if that was too much. */
    boolean take(int size) { return take(size, System.nanoTime()); }

    boolean take(int size, long now) { return packets.take(1, now) && bytes.take(size, now); }

    /** A bucket that fills with time. */
    private static final class Allowance {
        private final double perNano;
        private final double most;
        private double left;
        private long at;

        Allowance(int perSecond, int burst) {
            this.perNano = perSecond / 1e9;
            this.most = burst;
            this.left = burst;
            this.at = System.nanoTime();
        }

        boolean take(int amount, long now) {
            left = Math.min(most, left + Math.max(0, now - at) * perNano) - amount;
            at = now;
            return left >= 0;
        }
    }
}
