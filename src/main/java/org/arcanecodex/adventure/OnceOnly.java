package org.arcanecodex.adventure;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.platform.web.ApiProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A room is made once for each {@code Idempotency-Key}, however often a client that heard no answer asks. Remembered in
 * this process for ten minutes: a room too many costs nobody anything.
 */
@Component
class OnceOnly {

    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final int LONGEST = 64;
    private static final int MOST = 10_000;

    private final Cache<Key, Done> done = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

    private record Key(AccountId account, String key) {}

    private record Done(RoomMaking.Wish wish, CompletableFuture<RoomMaking.Made> made) {}

    RoomMaking.Made of(AccountId account, @Nullable String key, RoomMaking.Wish wish, Supplier<RoomMaking.Made> make) {
        if (key == null) {
            return make.get();
        }
        if (key.isBlank() || key.length() > LONGEST) {
            throw ApiProblem.badField("Idempotency-Key", "has 1 to " + LONGEST + " characters");
        }
        var mine = new Done(wish, new CompletableFuture<>());
        var first = Optional.ofNullable(done.asMap().putIfAbsent(new Key(account, key), mine));
        return first.isPresent() ? again(first.get(), wish) : first(new Key(account, key), mine, make);
    }

    private RoomMaking.Made first(Key key, Done mine, Supplier<RoomMaking.Made> make) {
        try {
            var made = make.get();
            mine.made().complete(made);
            return made;
        } catch (RuntimeException e) {
            done.invalidate(key);
            mine.made().completeExceptionally(e);
            throw e;
        }
    }

    private static RoomMaking.Made again(Done first, RoomMaking.Wish wish) {
        if (!first.wish().equals(wish)) {
            throw new ApiProblem("UNAFFORDABLE", "This Idempotency-Key was used for something else.");
        }
        try {
            return first.made().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof ApiProblem problem ? problem : e;
        }
    }
}
