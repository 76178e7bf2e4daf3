package org.arcanecodex.adventure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.platform.web.ApiProblem;
import org.junit.jupiter.api.Test;

class OnceOnlyTest {

    private static final AccountId ANA = new AccountId(1);
    private static final RoomMaking.Wish WISH = new RoomMaking.Wish("quiet-coach", "public", 4, null, null);

    private final AtomicInteger made = new AtomicInteger();
    private final OnceOnly once = new OnceOnly();
    private final Supplier<RoomMaking.Made> make = () -> new RoomMaking.Made(
            new RoomCode("AAAAA" + "ABCDEFGH".charAt(made.getAndIncrement())), "/r/…", "public", "quiet-coach", 4);

    @Test
    void theSameKeyMakesOneRoom() {
        assertThat(once.of(ANA, "key", WISH, make)).isEqualTo(once.of(ANA, "key", WISH, make));
        assertThat(made).hasValue(1);
    }

    @Test
    void withoutAKeyOrWithSomebodyElsesItIsAnotherRoom() {
        once.of(ANA, "key", WISH, make);
        once.of(new AccountId(2), "key", WISH, make);
        once.of(ANA, null, WISH, make);
        assertThat(made).hasValue(3);
    }

    @Test
    void aKeyIsNotForSomethingElse() {
        once.of(ANA, "key", WISH, make);
        assertThatThrownBy(
                () -> once.of(ANA, "key", new RoomMaking.Wish("five-to-noon", "public", 4, null, null), make))
                .isInstanceOfSatisfying(ApiProblem.class, no -> assertThat(no.code()).isEqualTo("UNAFFORDABLE"));
    }

    @Test
    void whatFailedMayBeTriedAgain() {
        assertThatThrownBy(() -> once.of(ANA, "key", WISH, () -> {
            throw new ApiProblem("BUSY", "full");
        })).isInstanceOf(ApiProblem.class);
        once.of(ANA, "key", WISH, make);
        assertThat(made).hasValue(1);
    }
}
