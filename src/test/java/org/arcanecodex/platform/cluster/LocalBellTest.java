package org.arcanecodex.platform.cluster;

class LocalBellTest extends BellContract {

    private final Bell bell = new LocalBell();

    @Override
    Bell here() { return bell; }

    @Override
    Bell there() { return bell; }
}
