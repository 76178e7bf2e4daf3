package org.arcanecodex.core.adventure;

import org.arcanecodex.core.adventure.SecretEvent.Asked;
import org.arcanecodex.core.adventure.SecretEvent.WhisperShared;
import org.arcanecodex.core.adventure.Secrets.Ask;
import org.arcanecodex.core.adventure.Secrets.Heard;
import org.arcanecodex.core.adventure.Secrets.Probe;
import org.arcanecodex.core.adventure.Secrets.Share;

/** What changes in who knows what. */
final class SecretEvolution {

    private SecretEvolution() {}

    static Secrets evolve(Adventure state, SecretEvent event) {
        var secrets = state.secrets();
        int beat = state.world().beatNumber();
        return switch (event) {
            case SecretEvent.ObjectiveGiven e -> secrets;
            case SecretEvent.WhisperHeard e -> secrets.hearing(new Heard(e.seat(), e.whisper(), beat));
            case SecretEvent.WhispersCounted e -> secrets;
            case WhisperShared e -> shared(secrets, e, beat);
            case Asked e -> secrets.asking(new Ask(e.by(), e.of(), e.topic(), beat, false));
            case SecretEvent.AskRefused e -> secrets.answering(e.by(), e.of());
            case SecretEvent.Probed e -> secrets.probing(new Probe(e.seat(), e.shareId(), e.verdict()));
            case SecretEvent.LieExposed e -> secrets.exposing(e.shareId());
            case SecretEvent.WhisperRevealed e -> secrets;
        };
    }

    private static Secrets shared(Secrets secrets, WhisperShared e, int beat) {
        var told = secrets.sharing(new Share(e.shareId(), e.by(), e.to(), e.seats(), e.telling(), e.fulfilled(), beat,
                false));
        for (int hearer : e.seats()) {
            told = told.answering(hearer, e.by());
        }
        return told;
    }
}
