package org.arcanecodex.platform.once;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.function.Supplier;

import org.arcanecodex.platform.json.StorageJson;
import org.arcanecodex.platform.web.ApiProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Does a piece of work in one transaction, at most once for each key of an account; whoever asks again gets the first
 * answer. A refusal undoes everything and uses no key up.
 */
@Component
public class OncePerKey {

    /** In characters. */
    public static final int LONGEST_KEY = 64;

    /** Longer than any client goes on repeating. */
    static final Duration REMEMBERED = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final TransactionTemplate transaction;
    private final JsonMapper json = StorageJson.mapper();

    OncePerKey(JdbcClient jdbc, InstantSource clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Kept(String fingerprint, String body) {}

    /**
     * @param key as the client sent it; null: the work is simply done
     * @param request what is asked for, to tell a repetition from something else under the same key
     * @throws ApiProblem if the key is no key, or was used for something else
     */
    public <T> T answer(long account, @Nullable String key, Object request, Class<T> type, Supplier<T> work) {
        if (key == null) {
            return transaction.execute(_ -> work.get());
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw ApiProblem.badField("Idempotency-Key", "has 1 to " + LONGEST_KEY + " characters");
        }
        var fingerprint = fingerprint(request);
        try {
            return transaction.execute(_ -> first(account, key, fingerprint, work));
        } catch (DuplicateKeyException e) {
            return again(account, key, fingerprint, type, e);
        }
    }

    /** Whoever comes with the same key meanwhile waits at the insert until this is done or undone. */
    private <T> T first(long account, String key, String fingerprint, Supplier<T> work) {
        jdbc.sql(
                "insert into request_once (account_id, idem_key, fingerprint, body, created_at) values (?, ?, ?, '', ?)")
                .params(account, key, fingerprint, clock.millis())
                .update();
        var answer = work.get();
        jdbc.sql("update request_once set body = ? where account_id = ? and idem_key = ?")
                .params(json.writeValueAsString(answer), account, key)
                .update();
        return answer;
    }

    private <T> T again(long account, String key, String fingerprint, Class<T> type, DuplicateKeyException duplicate) {
        var kept = jdbc.sql("select fingerprint, body from request_once where account_id = ? and idem_key = ?")
                .params(account, key)
                .query((row, _) -> new Kept(row.getString(1), row.getString(2)))
                .optional()
                .orElseThrow(() -> duplicate);
        if (!kept.fingerprint().equals(fingerprint)) {
            throw new ApiProblem("UNAFFORDABLE", "This Idempotency-Key was used for something else.");
        }
        return json.readValue(kept.body(), type);
    }

    /** A key is remembered for {@link #REMEMBERED}. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT2M")
    void forgetOldKeys() {
        jdbc.sql("delete from request_once where created_at < ?")
                .param(clock.millis() - REMEMBERED.toMillis())
                .update();
    }

    private String fingerprint(Object request) {
        var text = request.getClass().getName() + json.writeValueAsString(request);
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
