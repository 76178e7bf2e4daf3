package org.arcanecodex.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;

import org.arcanecodex.core.id.RoomCode;
import org.junit.jupiter.api.Test;

class SeedVaultTest {

    private static final RoomCode CODE = new RoomCode("K7QXMP");

    private final SeedVault vault = vault(1);

    private static SeedVault vault(int key) {
        return new SeedVault(new byte[]{(byte) key, 0, 0, 0, 0, 0, 0, 0}, filled(32, key));
    }

    @Test
    void whatIsSealedOpensAgain() {
        var seed = vault.newSeed();
        var sealed = vault.seal(CODE, seed);
        assertThat(sealed).hasSize(8 + 12 + 32 + 16);
        assertThat(vault.open(CODE, sealed)).isEqualTo(seed);
    }

    @Test
    void noTwoSealsAreAlikeAndNoneShowsTheSeed() {
        var seed = filled(32, 7);
        assertThat(vault.seal(CODE, seed)).isNotEqualTo(vault.seal(CODE, seed));
        assertThat(HexFormat.of().formatHex(vault.seal(CODE, seed))).doesNotContain("07".repeat(8));
    }

    @Test
    void whatTheKeyBeforeSealedOpensToo() {
        var seed = vault.newSeed();
        var newer = new SeedVault(new byte[]{2, 0, 0, 0, 0, 0, 0, 0}, filled(32, 2), vault);
        assertThat(newer.open(CODE, vault.seal(CODE, seed))).isEqualTo(seed);
        assertThatThrownBy(() -> vault.open(CODE, newer.seal(CODE, seed))).hasMessageContaining("SECRET_KEY");
    }

    @Test
    void itOpensForNoOtherRoomKeyOrText() {
        var sealed = vault.seal(CODE, filled(32, 7));
        assertThatThrownBy(() -> vault.open(new RoomCode("ZZZZZZ"), sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> vault(2).open(CODE, sealed)).hasMessageContaining("SECRET_KEY");
        sealed[30] ^= 1;
        assertThatThrownBy(() -> vault.open(CODE, sealed)).isInstanceOf(IllegalStateException.class);
    }

    private static byte[] filled(int length, int value) {
        var bytes = new byte[length];
        java.util.Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}
