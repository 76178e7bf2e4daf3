package org.arcanecodex.account.factor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.platform.web.ApiProblem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Second factors of accounts: begun, confirmed by a first code, asked for at each log-in. */
@Service
public class SecondFactors {

    /** With whatever somebody writes between the signs of a code. */
    public static final int LONGEST_TYPED = 64;

    private static final int CODES = 10;
    private static final int CODE_BYTES = 10;
    private static final String ISSUER = "The Arcane Codex";

    private final FactorStore store;
    private final FactorVault vault;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    SecondFactors(FactorStore store, FactorVault vault, InstantSource clock) {
        this.store = store;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * What an app is told once.
     *
     * @param uri the same for the camera
     */
    public record Begun(String secret, String uri) {
        @Override
        public String toString() { return "Begun"; }
    }

    public boolean isOn(AccountId account) {
        return store.find(account).filter(FactorStore.Row::isConfirmed).isPresent();
    }

    public int codesLeft(AccountId account) {
        return store.codes(account);
    }

    /** Counts from the first code on. */
    public Begun begin(AccountId account, String name) {
        if (isOn(account)) {
            throw new ApiProblem("ALREADY_DONE", "There is a second factor already. Take it off first.");
        }
        var secret = bytes(Totp.SECRET_LENGTH);
        store.begin(account, vault.seal(account, secret));
        var text = Base32.encode(secret);
        return new Begun(text, "otpauth://totp/" + encoded(ISSUER) + ":" + encoded(name) + "?secret=" + text
                + "&issuer=" + encoded(ISSUER));
    }

    /**
     * From now on it is asked for.
     *
     * @return the codes for the day on which it is gone, shown this once
     */
    @Transactional
    public List<String> confirm(AccountId account, String code) {
        var row = store.find(account)
                .filter(begun -> !begun.isConfirmed())
                .orElseThrow(() -> new ApiProblem("WRONG_PHASE", "No second factor was begun."));
        long step = Totp.step(vault.open(account, row.sealed()), tidy(code), clock.instant())
                .orElseThrow(() -> ApiProblem.badField("code", "is not the one that the app shows now"));
        if (!store.confirm(account, row.sealed(), step, clock.instant())) {
            throw new ApiProblem("CONFLICT", "It was changed in the same moment. Please look again.");
        }
        var codes = Stream.generate(() -> Base32.encode(bytes(CODE_BYTES))).limit(CODES).toList();
        codes.forEach(one -> store.addCode(account, hash(one)));
        return codes.stream().map(SecondFactors::readable).toList();
    }

    /** Whether the code is good now; whatever it was, it is not good a second time. */
    public boolean check(AccountId account, String typed) {
        var code = tidy(typed);
        var row = store.find(account).filter(FactorStore.Row::isConfirmed);
        if (row.isEmpty()) {
            return false;
        }
        var sealed = row.get().sealed();
        var secret = vault.open(account, sealed);
        if (vault.isOld(sealed)) {
            store.reseal(account, sealed, vault.seal(account, secret));
        }
        var step = Totp.step(secret, code, clock.instant());
        return step.isPresent() ? store.spend(account, step.getAsLong()) : store.useCode(account, hash(code));
    }

    public void takeOff(AccountId account) {
        store.deleteOf(account);
    }

    private byte[] bytes(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String readable(String code) {
        return String.join("-", code.substring(0, 4), code.substring(4, 8), code.substring(8, 12), code.substring(12));
    }

    private static String tidy(String typed) {
        return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    private static String hash(String code) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(code.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
