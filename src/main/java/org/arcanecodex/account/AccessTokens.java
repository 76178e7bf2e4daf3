package org.arcanecodex.account;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import javax.crypto.spec.SecretKeySpec;

import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.gateway.Authenticator;
import org.arcanecodex.gateway.Identity;
import org.arcanecodex.platform.secret.SecretKeys;
import org.arcanecodex.platform.text.Word;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.stereotype.Component;

/**
 * Short-lived proofs of who somebody is: JWT signed by HMAC with SHA-256 and nothing else. Checked in memory only, so
 * any thread may ask.
 */
@Component
class AccessTokens implements Authenticator, JwtDecoder {

    static final String ISSUER = "arcane-codex";
    static final String AUDIENCE = "arcane-codex-api";
    static final String TYPE = "at+jwt";
    static final String KEY_LABEL = "access-token";

    private static final String ROLE = "role";
    private static final String FACTOR = "factor";

    private static final int LONGEST = 2048;

    /** Instances need not agree on the time to the second. */
    private static final Duration SKEW = Duration.ofSeconds(5);

    private final EndedSessions ended;
    private final InstantSource clock;
    private final Duration life;
    private final String keyId;
    private final NimbusJwtEncoder encoder;
    /** The newest key's first. */
    private final List<NimbusJwtDecoder> decoders;

    AccessTokens(SecretKeys keys, EndedSessions ended, AccountProperties properties, InstantSource clock) {
        this.ended = ended;
        this.clock = clock;
        this.life = properties.accessToken();
        this.keyId = keys.keyId(KEY_LABEL);
        var key = new SecretKeySpec(keys.derive(KEY_LABEL), "HmacSHA256");
        this.encoder = NimbusJwtEncoder.withSecretKey(key)
                .algorithm(MacAlgorithm.HS256)
                .jwkPostProcessor(jwk -> jwk.keyID(keyId))
                .build();
        this.decoders = keys.newestFirst().stream().map(this::decoder).toList();
    }

    private NimbusJwtDecoder decoder(SecretKeys keys) {
        var id = keys.keyId(KEY_LABEL);
        var decoder = NimbusJwtDecoder.withSecretKey(new SecretKeySpec(keys.derive(KEY_LABEL), "HmacSHA256"))
                .macAlgorithm(MacAlgorithm.HS256)
                .validateType(false)
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(List.of(new JwtTypeValidator(TYPE),
                new JwtIssuerValidator(ISSUER), new JwtAudienceValidator(AUDIENCE), timestamps(),
                token -> complete(token, id), this::alive)));
        return decoder;
    }

    Duration life() {
        return life;
    }

    /** @param hasFactor whether they came in with a second factor: without it staff are players */
    String issue(Account account, String sessionId, boolean hasFactor) {
        var now = clock.instant();
        var header = JwsHeader.with(MacAlgorithm.HS256).type(TYPE).keyId(keyId).build();
        var role = hasFactor ? account.role() : Role.PLAYER;
        var claims = JwtClaimsSet.builder()
                .issuer(ISSUER)
                .audience(List.of(AUDIENCE))
                .subject(account.id().toString())
                .claim("sid", sessionId)
                .claim("name", account.displayName())
                .claim(ROLE, role.name())
                .claim(FACTOR, hasFactor)
                .issuedAt(now)
                .notBefore(now)
                .expiresAt(now.plus(life))
                .build();
        return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
    }

    @Override
    public Optional<Identity> authenticate(String token) {
        try {
            return Optional.of(identity(decode(token)));
        } catch (JwtException e) {
            return Optional.empty();
        }
    }

    @Override
    public Jwt decode(String token) {
        if (token.length() > LONGEST) {
            throw new BadJwtException("Longer than any of ours");
        }
        for (var newer : decoders.subList(0, decoders.size() - 1)) {
            try {
                return newer.decode(token);
            } catch (BadJwtException e) {
                // Perhaps it is of the key before.
            }
        }
        return decoders.getLast().decode(token);
    }

    static Identity identity(Jwt token) {
        return new Identity(new AccountId(Long.parseLong(token.getSubject())), said(token, "sid"), said(token, "name"),
                Objects.requireNonNull(token.getExpiresAt()));
    }

    static boolean hasFactor(Jwt token) {
        return Boolean.TRUE.equals(token.getClaim(FACTOR));
    }

    static Role role(Jwt token) {
        return Word.parse(said(token, ROLE).toLowerCase(Locale.ROOT), Role.class).orElse(Role.PLAYER);
    }

    private static String said(Jwt token, String claim) {
        return Objects.requireNonNull(token.getClaimAsString(claim));
    }

    private OAuth2TokenValidator<Jwt> timestamps() {
        var validator = new JwtTimestampValidator(SKEW);
        validator.setAllowEmptyExpiryClaim(false);
        validator.setAllowEmptyNotBeforeClaim(false);
        validator.setClock(clock.withZone(ZoneOffset.UTC));
        return validator;
    }

    private static OAuth2TokenValidatorResult complete(Jwt token, String keyId) {
        boolean isOurs = keyId.equals(token.getHeaders().get("kid")) && token.getClaims().get("sid") instanceof String
                && token.getClaims().get("name") instanceof String && token.getClaims().get(ROLE) instanceof String
                && token.getSubject() != null
                && token.getSubject().matches("[1-9][0-9]{0,17}");
        return isOurs ? OAuth2TokenValidatorResult.success() : refused("not one of ours");
    }

    private OAuth2TokenValidatorResult alive(Jwt token) {
        var session = token.getClaimAsString("sid");
        return session == null || ended.has(session) ? refused("logged out") : OAuth2TokenValidatorResult.success();
    }

    private static OAuth2TokenValidatorResult refused(String why) {
        return OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", why, null));
    }
}
