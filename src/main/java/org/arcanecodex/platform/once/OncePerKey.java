package org.arcanecodex.platform.once;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.arcanecodex.platform.json.StorageJson;
import org.arcanecodex.platform.web.ApiProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
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

    /** Of others the database takes some for the same: it pads blanks, and a sign that it does not know is a question mark. */
    private static final Pattern KEY = Pattern.compile("[!-~]{1," + LONGEST_KEY + "}");

    /** Longer than any client goes on repeating. */
    static final Duration REMEMBERED = Duration.ofDays(1);

    /** Longer than any request takes. */
    static final Duration UNDER_WAY = Duration.ofMinutes(1);

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
        mustBeAKey(key);
        var fingerprint = fingerprint(request);
        try {
            return transaction.execute(_ -> first(account, key, fingerprint, work));
        } catch (DuplicateKeyException e) {
            return again(account, key, fingerprint, type, e);
        }
    }

    /** Whoever comes with the same key meanwhile waits at the insert until this is done or undone. */
    private <T> T first(long account, String key, String fingerprint, Supplier<T> work) {
        insert(account, key, fingerprint);
        var answer = work.get();
        keep(account, key, answer);
        return answer;
    }

    private void insert(long account, String key, String fingerprint) {
        jdbc.sql(
                "insert into request_once (account_id, idem_key, fingerprint, body, created_at) values (?, ?, ?, '', ?)")
                .params(account, key, fingerprint, clock.millis())
                .update();
    }

    private void keep(long account, String key, Object answer) {
        jdbc.sql("update request_once set body = ? where account_id = ? and idem_key = ?")
                .params(json.writeValueAsString(answer), account, key)
                .update();
    }

    private <T> T again(long account, String key, String fingerprint, Class<T> type, DuplicateKeyException duplicate) {
        return json.readValue(kept(account, key, fingerprint).orElseThrow(() -> duplicate).body(), type);
    }

    /**
     * The same for work that is stored elsewhere, in transactions of its own. While it is under way, whoever asks again
     * is told so; if the instance that did it has died, it is done anew after {@link #UNDER_WAY}.
     *
     * @throws ApiProblem if the key is no key, was used for something else, or its work is under way
     */
    public <T> T answerOutside(long account, String key, Object request, Class<T> type, Supplier<T> work) {
        mustBeAKey(key);
        var fingerprint = fingerprint(request);
        if (!claim(account, key, fingerprint)) {
            var kept = kept(account, key, fingerprint).orElseThrow(OncePerKey::underWay);
            if (!kept.body().isEmpty()) {
                return json.readValue(kept.body(), type);
            }
            if (!takeOver(account, key)) {
                throw underWay();
            }
        }
        try {
            var answer = work.get();
            keep(account, key, answer);
            return answer;
        } catch (RuntimeException refused) {
            giveBack(account, key, refused);
            throw refused;
        }
    }

    private void giveBack(long account, String key, RuntimeException why) {
        try {
            jdbc.sql("delete from request_once where account_id = ? and idem_key = ? and body = ''")
                    .params(account, key)
                    .update();
        } catch (DataAccessException e) {
            why.addSuppressed(e);
        }
    }

    private boolean claim(long account, String key, String fingerprint) {
        try {
            insert(account, key, fingerprint);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private boolean takeOver(long account, String key) {
        return jdbc.sql("update request_once set created_at = ? where account_id = ? and idem_key = ? and body = ''"
                + " and created_at < ?")
                .params(clock.millis(), account, key, clock.millis() - UNDER_WAY.toMillis())
                .update() == 1;
    }

    private static ApiProblem underWay() {
        return ApiProblem.underWay("The same request is under way. Please ask again in a moment.",
                Duration.ofSeconds(1));
    }

    private static void mustBeAKey(String key) {
        if (!KEY.matcher(key).matches()) {
            throw ApiProblem.badField("Idempotency-Key",
                    "has 1 to " + LONGEST_KEY + " visible ASCII characters and no blanks");
        }
    }

    private Optional<Kept> kept(long account, String key, String fingerprint) {
        var kept = jdbc.sql("select fingerprint, body from request_once where account_id = ? and idem_key = ?")
                .params(account, key)
                .query((row, _) -> new Kept(row.getString(1), row.getString(2)))
                .optional();
        if (kept.isPresent() && !kept.get().fingerprint().equals(fingerprint)) {
            throw new ApiProblem("UNAFFORDABLE", "This Idempotency-Key was used for something else.");
        }
        return kept;
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
