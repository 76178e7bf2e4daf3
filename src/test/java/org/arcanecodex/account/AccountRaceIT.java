package org.arcanecodex.account;

import static org.arcanecodex.account.Someone.PASSWORD;
import static org.arcanecodex.account.Someone.newEmail;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.arcanecodex.account.factor.Phone;
import org.arcanecodex.account.factor.SecondFactors;
import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.testkit.ServerTest;
import org.arcanecodex.testkit.TestClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;

/** Fifty at once, where one of them may, or none that came too late. */
@ServerTest
class AccountRaceIT {

    private static final int MANY = 50;
    /** Passwords are hashed one after the other, and nobody waits for longer than ten seconds. */
    private static final int LOG_INS = 20;
    private static final int PLACES = 3;

    @LocalServerPort
    private int port;
    @Autowired
    private KnownDevice device;
    @Autowired
    private SecondFactors factors;
    private TestClient http;
    private String email;
    private Someone ana;

    @BeforeEach
    void open() {
        http = TestClient.fromElsewhere(port);
        email = newEmail();
        ana = Someone.player(http, email);
    }

    @Test
    void noLogInWithTheOldPasswordOutlivesTheChange() throws Exception {
        var isChanged = new AtomicBoolean();
        var came = new ArrayList<Someone>();
        var places = Stream.generate(() -> TestClient.fromElsewhere(port)).limit(PLACES).toList();
        atOnce(LOG_INS + 1, i -> {
            if (i == LOG_INS / 2) {
                ana.send("PUT", "/api/v1/accounts/me/password",
                        Map.of("password", PASSWORD, "newPassword", "another battery staple"));
                isChanged.set(true);
                return true;
            }
            do {
                var one = known(places.get(i % PLACES)).logIn(email, PASSWORD);
                synchronized (came) {
                    came.add(one);
                }
            } while (i % PLACES == 0 && !isChanged.get());
            return true;
        });

        assertThat(ana.status()).isEqualTo(200);
        assertThat(ana.isIn()).isTrue();
        var in = came.stream().filter(one -> one.status() == 200).toList();
        assertThat(came).map(Someone::status).contains(200, 401).isSubsetOf(200, 401, 503);
        assertThat(in).noneMatch(Someone::isIn);
        assertThat(in).allMatch(one -> one.post("/api/v1/sessions/refresh", null).status() == 401);
    }

    /** A browser of hers, so that its tries are counted by themselves. */
    private Someone known(TestClient from) {
        var someone = new Someone(from);
        var cookie = device.write(new MockHttpServletRequest(), new EmailAddress(email));
        someone.cookies().put("codex_device", cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';')));
        return someone;
    }

    @Test
    void ofManyRefreshesAtOnceAllGetTheOneSuccessor() throws Exception {
        var cookie = ana.cookies().get("codex_refresh");
        var tabs = java.util.Collections.synchronizedList(new ArrayList<Someone>());

        atOnce(MANY, _ -> {
            var tab = new Someone(http);
            tab.cookies().put("codex_refresh", cookie);
            return tabs.add(tab.post("/api/v1/sessions/refresh", null));
        });

        assertThat(tabs).allMatch(tab -> tab.status() == 200);
        assertThat(tabs.stream().map(tab -> tab.cookies().get("codex_refresh")).distinct()).hasSize(1)
                .doesNotContain(cookie);
        assertThat(tabs.getFirst().get("/api/v1/sessions").body().get("items")).hasSize(1);
        assertThat(tabs.getLast().post("/api/v1/sessions/refresh", null).status()).isEqualTo(200);
    }

    @Test
    void oneCodeOfTheAppIsGoodForOne() throws Exception {
        var me = new AccountId(ana.id());
        var phone = new Phone(factors.begin(me, "Ana").secret());
        factors.confirm(me, phone.code());
        var code = phone.code(1);

        assertThat(atOnce(MANY, _ -> factors.check(me, code))).containsOnlyOnce(true);
    }

    @Test
    void oneRecoveryCodeIsGoodForOne() throws Exception {
        var me = new AccountId(ana.id());
        var phone = new Phone(factors.begin(me, "Ana").secret());
        var code = factors.confirm(me, phone.code()).getFirst();

        assertThat(atOnce(MANY, _ -> factors.check(me, code))).containsOnlyOnce(true);
        assertThat(factors.codesLeft(me)).isEqualTo(9);
    }

    @Test
    void oneConfirmationOfAFactorIsTheOneThatCounts() throws Exception {
        var me = new AccountId(ana.id());
        var phone = new Phone(factors.begin(me, "Ana").secret());
        var code = phone.code();

        var confirmed = atOnce(MANY, _ -> {
            try {
                return factors.confirm(me, code).size();
            } catch (RuntimeException refused) {
                return 0;
            }
        });

        assertThat(confirmed.stream().filter(Predicate.isEqual(10))).hasSize(1);
        assertThat(factors.codesLeft(me)).isEqualTo(10);
    }

    private static <T> List<T> atOnce(int count, IntFunction<T> what) throws Exception {
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            return many.invokeAll(IntStream.range(0, count).<Callable<T>>mapToObj(i -> () -> what.apply(i)).toList())
                    .stream()
                    .map(done -> done.resultNow())
                    .toList();
        }
    }
}
