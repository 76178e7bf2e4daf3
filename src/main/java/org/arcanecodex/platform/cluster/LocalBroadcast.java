package org.arcanecodex.platform.cluster;

import java.util.function.Consumer;

/** There is nobody else. */
public final class LocalBroadcast implements Broadcast {

    @Override
    public void send(String topic, String text) {}

    @Override
    public void listen(String topic, Consumer<String> listener, Runnable deaf) {}

    @Override
    public boolean reachesOthers() { return false; }
}
