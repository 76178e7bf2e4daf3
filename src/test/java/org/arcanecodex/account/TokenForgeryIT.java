package org.arcanecodex.account;

import static org.arcanecodex.testkit.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import org.arcanecodex.gateway.Authenticator;
import org.arcanecodex.platform.secret.SecretKeys;
import org.arcanecodex.testkit.ServerTest;
import org.arcanecodex.testkit.TestClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody makes tokens of their own; only one thing is wrong with each. */
@ServerTest
class TokenForgeryIT {

    @LocalServerPort
    private int port;
    @Autowired
    private Authenticator authenticator;
    @Autowired
    private SecretKeys keys;
    private TestClient http;
    private byte[] key;
    private String keyId;
    private long account;

    @BeforeEach
    void open() {
        http = new TestClient(port);
        key = keys.derive("access-token");
        keyId = keys.keyId("access-token");
        account = json(http.postJson("/api/v1/accounts/guest", "{}")).at("/account/id").asLong();
    }

    @Test
    void withNothingWrongItIsGood() throws Exception {
        var token = forged(claims -> claims);

        assertThat(authenticator.authenticate(token)).isPresent();
        assertThat(me(token).statusCode()).isEqualTo(200);
    }

    @Test
    void unsignedOrSignedByAnotherHandOrInAnotherWayItIsRefused() throws Exception {
        var claims = claims().build();
        var rsa = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        refused(new PlainJWT(claims).serialize());
        refused(unsigned(forged(some -> some), "none"));
        refused(unsigned(forged(some -> some), "NONE"));
        refused(signed(JWSAlgorithm.HS256, new MACSigner(keys.derive("another-label")), header -> header));
        refused(signed(JWSAlgorithm.HS512, new MACSigner(twice(key)), header -> header));
        refused(signed(JWSAlgorithm.RS256, new RSASSASigner(rsa.getPrivate()), header -> header));
    }

    @Test
    void withAnotherHeaderItIsRefused() throws Exception {
        for (UnaryOperator<JWSHeader.Builder> wrong : List.<UnaryOperator<JWSHeader.Builder>>of(
                header -> header.keyID("0000000000000000"), header -> header.keyID("../../../../dev/null"),
                header -> header.keyID("' or 1=1 --"), header -> header.keyID(null),
                header -> header.type(JOSEObjectType.JWT), header -> header.type(null))) {
            refused(signed(JWSAlgorithm.HS256, new MACSigner(key), wrong));
        }
    }

    @Test
    void forSomebodyElseOrByOrOutOfTimeItIsRefused() throws Exception {
        refused(forged(claims -> claims.audience("another-api")));
        refused(forged(claims -> claims.audience((String) null)));
        refused(forged(claims -> claims.issuer("another-server")));
        refused(forged(claims -> claims.issuer(null)));
        refused(forged(claims -> claims.expirationTime(in(-60))));
        refused(forged(claims -> claims.expirationTime(null)));
        refused(forged(claims -> claims.notBeforeTime(in(60))));
        refused(forged(claims -> claims.notBeforeTime(null)));
    }

    @Test
    void withoutAnAccountOrASessionItIsRefused() throws Exception {
        for (var subject : new String[]{null, "", "0", "-1", "1e3", "99999999999999999999", "system", "1 or 1=1"}) {
            refused(forged(claims -> claims.subject(subject)));
        }
        refused(forged(claims -> claims.claim("sid", null)));
        refused(forged(claims -> claims.claim("sid", List.of("a", "b"))));
        refused(forged(claims -> claims.claim("name", null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a.b", "a.b.c", "a.b.c.d.e", "..", "e30.e30.e30", "eyJhbGciOiJIUzI1NiJ9..AAAA"})
    void nonsenseIsRefused(String token) {
        refused(token);
    }

    @Test
    void whatIsLongerThanAnyOfOursIsNotEvenRead() throws Exception {
        refused(forged(claims -> claims.claim("name", "x".repeat(3000))));
        assertThat(authenticator.authenticate("a".repeat(10_000_000))).isEmpty();
    }

    @Test
    void aTokenInTheAddressCountsForNothing() throws Exception {
        assertThat(http.get("/api/v1/accounts/me?access_token=" + forged(claims -> claims)).statusCode())
                .isEqualTo(401);
    }

    private void refused(String token) {
        assertThat(authenticator.authenticate(token)).isEmpty();
        var answer = me(token);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(json(answer).get("code").asString()).isEqualTo("UNAUTHENTICATED");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow()).startsWith("Bearer");
        assertThat(answer.body()).doesNotContain("Exception", "jwt", "Jwt", "signature");
    }

    private java.net.http.HttpResponse<String> me(String token) {
        return http.get("/api/v1/accounts/me", "Authorization", "Bearer " + token);
    }

    private String forged(UnaryOperator<JWTClaimsSet.Builder> wrong) throws Exception {
        var token = new SignedJWT(header(JWSAlgorithm.HS256).build(), wrong.apply(claims()).build());
        token.sign(new MACSigner(key));
        return token.serialize();
    }

    private String signed(JWSAlgorithm algorithm, JWSSigner signer, UnaryOperator<JWSHeader.Builder> wrong)
            throws Exception {
        var token = new SignedJWT(wrong.apply(header(algorithm)).build(), claims().build());
        token.sign(signer);
        return token.serialize();
    }

    private JWSHeader.Builder header(JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm).type(new JOSEObjectType("at+jwt")).keyID(keyId);
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder().issuer("arcane-codex")
                .audience("arcane-codex-api")
                .subject(Long.toString(account))
                .claim("sid", "AAAAAAAAAAAAAAAAAAAAAA")
                .claim("name", "Mallory")
                .claim("role", "PLAYER")
                .issueTime(in(0))
                .notBeforeTime(in(0))
                .expirationTime(in(300));
    }

    /** The same claims under a header that asks for no signature, with the true one still attached. */
    private static String unsigned(String token, String algorithm) {
        var header = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("{\"alg\":\"" + algorithm + "\",\"typ\":\"at+jwt\"}").getBytes());
        return header + token.substring(token.indexOf('.'));
    }

    private static byte[] twice(byte[] bytes) {
        var both = new byte[bytes.length * 2];
        System.arraycopy(bytes, 0, both, 0, bytes.length);
        System.arraycopy(bytes, 0, both, bytes.length, bytes.length);
        return both;
    }

    private static Date in(int seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }
}
