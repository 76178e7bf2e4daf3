package org.arcanecodex.account.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.platform.secret.TestSecrets;
import org.junit.jupiter.api.Test;

class FactorVaultTest {

    private static final AccountId ANA = new AccountId(7);
    private static final byte[] SECRET = "twenty bytes, or so!".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private final FactorVault vault = new FactorVault(TestSecrets.of("the first secret"));

    @Test
    void whatTheKeyBeforeSealedIsOpenedAndSealedAnew() {
        var sealed = vault.seal(ANA, SECRET);
        var exchanged = new FactorVault(TestSecrets.of("the second secret", "the first secret"));

        assertThat(exchanged.open(ANA, sealed)).isEqualTo(SECRET);
        assertThat(exchanged.isOld(sealed)).isTrue();
        var anew = exchanged.seal(ANA, SECRET);
        assertThat(exchanged.isOld(anew)).isFalse();
        assertThat(new FactorVault(TestSecrets.of("the second secret")).open(ANA, anew)).isEqualTo(SECRET);
        assertThatThrownBy(() -> new FactorVault(TestSecrets.of("the second secret")).open(ANA, sealed))
                .hasMessageContaining("another SECRET_KEY");
    }

    @Test
    void whatIsSealedForOneOpensForNobodyElseAndLooksLikeNothing() {
        var sealed = vault.seal(ANA, SECRET);

        assertThatThrownBy(() -> vault.open(new AccountId(8), sealed)).isInstanceOf(IllegalStateException.class);
        assertThat(vault.seal(ANA, SECRET)).isNotEqualTo(sealed);
        sealed[25]++;
        assertThatThrownBy(() -> vault.open(ANA, sealed)).isInstanceOf(IllegalStateException.class);
    }
}
