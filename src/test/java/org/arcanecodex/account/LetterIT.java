package org.arcanecodex.account;

import static org.arcanecodex.account.Someone.PASSWORD;
import static org.arcanecodex.account.Someone.newEmail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import org.arcanecodex.testkit.ServerTest;
import org.arcanecodex.testkit.TestClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What comes by mail, over a real SMTP server: a way back, and the question whose an address is. */
@ServerTest
class LetterIT {

    private static final String NEW = "another staple of mine";
    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient jdbc;
    private TestClient http;
    private String email;
    private Someone ana;

    @DynamicPropertySource
    static void smtp(DynamicPropertyRegistry settings) {
        MAIL.start();
        settings.add("SMTP_URL", () -> "smtp://127.0.0.1:" + MAIL.getSmtp().getPort());
        settings.add("PUBLIC_URL", () -> "https://codex.example");
    }

    @AfterAll
    static void closeTheBox() {
        MAIL.stop();
    }

    @BeforeEach
    void open() {
        http = TestClient.fromElsewhere(port);
        email = newEmail();
        ana = Someone.player(http, email);
    }

    @Test
    void anAddressIsConfirmedByItsLetterOnce() {
        assertThat(ana.get("/api/v1/accounts/me/login").body().get("isConfirmed").asBoolean()).isFalse();
        var letter = letter(email, "Is this your address?");
        assertThat(GreenMailUtil.getBody(letter)).contains("https://codex.example/account#confirm=");

        var token = token(letter);
        assertThat(new Someone(http).post("/api/v1/confirmations", Map.of("token", token)).status()).isEqualTo(204);
        assertThat(ana.get("/api/v1/accounts/me/login").body().get("isConfirmed").asBoolean()).isTrue();
        assertThat(new Someone(http).post("/api/v1/confirmations", Map.of("token", token)).status()).isEqualTo(400);
    }

    @Test
    void whoForgotTheirPasswordComesBackByMailAndAllOldLogInsEnd() {
        var answer = new Someone(http).post("/api/v1/recoveries", Map.of("email", email));
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.answer().body()).isEmpty();
        var token = token(letter(email, "Back to The Arcane Codex"));
        assertThat(jdbc.sql("select count(*) from account_link where token_hash = ?")
                .param(token)
                .query(Long.class)
                .single()).as("kept as a hash only").isZero();

        assertThat(recover(token, "short").fault("newPassword")).isNotBlank();
        assertThat(recover(token, NEW).status()).isEqualTo(204);

        assertThat(ana.isIn()).as("whoever was in").isFalse();
        assertThat(new Someone(http).logIn(email, PASSWORD).status()).isEqualTo(401);
        assertThat(new Someone(http).logIn(email, NEW)
                .get("/api/v1/accounts/me/login")
                .body()
                .get("isConfirmed")
                .asBoolean()).isTrue();
        assertThat(recover(token, "yet another staple").status()).isEqualTo(400);
    }

    @Test
    void whoAsksForAnUnknownAddressIsAnsweredAlikeAndNobodyGetsALetter() {
        var nobody = newEmail();
        var known = new Someone(http).post("/api/v1/recoveries", Map.of("email", email));
        var unknown = new Someone(http).post("/api/v1/recoveries", Map.of("email", nobody));

        assertThat(unknown.status()).isEqualTo(known.status());
        assertThat(unknown.answer().body()).isEqualTo(known.answer().body());
        letter(email, "Back to The Arcane Codex");
        assertThat(Arrays.stream(MAIL.getReceivedMessages()).map(LetterIT::to)).doesNotContain(nobody);
    }

    @Test
    void aBoxIsNotFilled() {
        for (int i = 0; i < 5; i++) {
            new Someone(http).post("/api/v1/recoveries", Map.of("email", email));
        }
        var last = newEmail();
        Someone.player(http, last);
        letter(last, "Is this your address?");

        assertThat(letters(email, "Back to The Arcane Codex")).hasSize(1);
    }

    @Test
    void ofFiftyWhoUseOneLinkAtOnceOneSetsThePassword() throws Exception {
        new Someone(http).post("/api/v1/recoveries", Map.of("email", email));
        var token = token(letter(email, "Back to The Arcane Codex"));
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = many.invokeAll(IntStream.range(0, 50)
                    .<Callable<Integer>>mapToObj(i -> () -> recover(token, "racing staple number " + i).status())
                    .toList()).stream().map(done -> done.resultNow()).toList();

            assertThat(statuses).containsOnlyOnce(204).isSubsetOf(204, 400, 409, 429, 503);
            assertThat(new Someone(http).logIn(email, "racing staple number " + statuses.indexOf(204)).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void aWayBackPassesALockedAddress() {
        for (int i = 0; i < 10; i++) {
            new Someone(http).logIn(email, "a wrong guess " + i);
        }
        assertThat(new Someone(http).logIn(email, PASSWORD).status()).isEqualTo(429);

        new Someone(http).post("/api/v1/recoveries", Map.of("email", email));
        recover(token(letter(email, "Back to The Arcane Codex")), NEW);

        assertThat(new Someone(http).logIn(email, NEW).status()).isEqualTo(200);
    }

    @Test
    void aNewPasswordEndsAllLogInsButTheOneItOpens() {
        var elsewhere = new Someone(http).logIn(email, PASSWORD);
        var before = ana.token();
        assertThat(changePassword("not my password", NEW).fault("password")).isNotBlank();
        assertThat(changePassword(PASSWORD, "password123").fault("newPassword")).isNotBlank();

        assertThat(changePassword(PASSWORD, NEW).status()).isEqualTo(200);

        assertThat(ana.isIn()).isTrue();
        assertThat(elsewhere.isIn()).isFalse();
        assertThat(elsewhere.post("/api/v1/sessions/refresh", null).status()).isEqualTo(401);
        assertThat(new Someone(http).withToken(before).isIn()).isFalse();
        assertThat(new Someone(http).logIn(email, NEW).status()).isEqualTo(200);
        letter(email, "New password");
    }

    @Test
    void aNewAddressOpensWithTheSamePasswordAndTheOldOneIsTold() {
        var wanted = newEmail();
        assertThat(ana.send("PUT", "/api/v1/accounts/me/email", Map.of("email", wanted, "password", "no")).status())
                .isEqualTo(400);
        assertThat(ana.send("PUT", "/api/v1/accounts/me/email", Map.of("email", wanted, "password", PASSWORD)).status())
                .isEqualTo(204);

        assertThat(new Someone(http).logIn(wanted, PASSWORD).id()).isEqualTo(ana.id());
        assertThat(new Someone(http).logIn(email, PASSWORD).status()).isEqualTo(401);
        letter(email, "New address");
        letter(wanted, "Is this your address?");
    }

    private Someone changePassword(String old, String wanted) {
        return ana.send("PUT", "/api/v1/accounts/me/password", Map.of("password", old, "newPassword", wanted));
    }

    private Someone recover(String token, String password) {
        return new Someone(http).post("/api/v1/recoveries/password", Map.of("token", token, "newPassword", password));
    }

    private static MimeMessage letter(String to, String subject) {
        await().until(() -> !letters(to, subject).isEmpty());
        return letters(to, subject).getLast();
    }

    private static List<MimeMessage> letters(String to, String subject) {
        return Arrays.stream(MAIL.getReceivedMessages())
                .filter(letter -> to(letter).equals(to) && subject(letter).equals(subject))
                .toList();
    }

    private static String to(MimeMessage letter) {
        try {
            return letter.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String subject(MimeMessage letter) {
        try {
            return letter.getSubject();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String token(MimeMessage letter) {
        var token = Pattern.compile("#[a-z]+=([A-Za-z0-9_-]{43})").matcher(GreenMailUtil.getBody(letter));
        assertThat(token.find()).isTrue();
        return token.group(1);
    }
}
