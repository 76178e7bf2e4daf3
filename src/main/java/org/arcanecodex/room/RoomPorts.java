package org.arcanecodex.room;

import java.time.InstantSource;

import org.arcanecodex.platform.cluster.Bell;
import org.arcanecodex.platform.cluster.Lease;
import org.arcanecodex.platform.trace.Tracing;

/** Everything outside of itself that the runtime touches. */
record RoomPorts(RoomStore store, RoomJournal journal, SnapshotStore snapshots, Lease lease, Bell bell,
        InstantSource clock, SeedVault seeds, RoomMetrics metrics, Tracing tracing) {}
