package org.arcanecodex.room;

import java.util.HexFormat;

import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.platform.secret.TestSecrets;

/** Opens the dice seeds of a database whose server's secret is known, to throw the dice once more. */
public final class OpenedSeeds {

    private final SeedVault vault;

    public OpenedSeeds(String secret) {
        var keys = TestSecrets.of(secret);
        vault = new SeedVault(HexFormat.of().parseHex(keys.keyId("room-seed.v1")), keys.derive("room-seed.v1"));
    }

    /** @throws AssertionError if it is not the seed that players were shown the commitment of */
    public byte[] open(RoomCode code, byte[] sealed, String commitment) {
        var seed = vault.open(code, sealed);
        if (!SeedVault.commitment(seed).equals(commitment)) {
            throw new AssertionError("The seed of " + code + " is not the one that was committed to");
        }
        return seed;
    }
}
