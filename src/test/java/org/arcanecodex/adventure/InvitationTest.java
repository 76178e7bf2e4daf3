package org.arcanecodex.adventure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HashSet;

import org.junit.jupiter.api.Test;

class InvitationTest {

    @Test
    void aTokenHas128BitsAndNoTwoAreAlike() {
        var tokens = new HashSet<String>();
        for (int i = 0; i < 1_000; i++) {
            tokens.add(Invitation.fresh().token());
        }
        assertThat(tokens).hasSize(1_000)
                .allSatisfy(token -> assertThat(Base64.getUrlDecoder().decode(token)).hasSize(16));
    }

    @Test
    void theHashIsTheSameForTheSameTokenAndDoesNotShowIt() {
        var invitation = Invitation.fresh();
        assertThat(invitation.hash()).hasSize(64)
                .isEqualTo(new Invitation(invitation.token()).hash())
                .isNotEqualTo(Invitation.fresh().hash());
        assertThat(invitation.toString()).doesNotContain(invitation.token());
    }
}
