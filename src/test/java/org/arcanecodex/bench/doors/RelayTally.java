package org.arcanecodex.bench.doors;

/** What all players of a relay have heard. */
final class RelayTally {

    long answered;
    long told;
    long wrong;
    Latencies latencies = new Latencies();

    long delivered() {
        return answered + told;
    }
}
