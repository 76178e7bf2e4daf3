package org.arcanecodex.testkit;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * What tests have said to a server or heard from it, and no line of any log may hold: passwords, access and refresh
 * tokens, codes and secrets of second factors, invitations, whispers.
 */
public final class PlantedSecrets {

    /** Shorter ones are found where nobody said them. */
    private static final int SHORTEST = 12;
    private static final int LONGEST = 4_000;

    private static final Pattern SAID = Pattern.compile("\"(?:password|newPassword|token)\"\\s*:\\s*\"([^\"\\\\]+)\"");
    private static final Pattern HEARD = Pattern.compile("\"(?:accessToken|secret)\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern CODES = Pattern.compile("\"recoveryCodes\"\\s*:\\s*\\[([^]]+)]");
    private static final Pattern INVITATION = Pattern.compile("#i=([A-Za-z0-9_-]{20,})");
    private static final Pattern COOKIE = Pattern.compile("codex_refresh=([A-Za-z0-9_-]{20,})");

    private static final Set<String> ALL = ConcurrentHashMap.newKeySet();

    private PlantedSecrets() {}

    /** One more that nobody may read in a log. */
    public static void plant(String secret) {
        if (secret.length() >= SHORTEST && secret.length() <= LONGEST) {
            ALL.add(secret);
        }
    }

    /** What is secret of a request's body. */
    static void said(String body) {
        SAID.matcher(body).results().forEach(found -> plant(found.group(1)));
    }

    /** What is secret of an answer. */
    static void heard(HttpResponse<String> answer) {
        var body = answer.body();
        HEARD.matcher(body).results().forEach(found -> token(found.group(1)));
        CODES.matcher(body)
                .results()
                .flatMap(found -> Arrays.stream(found.group(1).split("[\\s\",]+")))
                .forEach(PlantedSecrets::plant);
        INVITATION.matcher(body).results().forEach(found -> plant(found.group(1)));
        answer.headers()
                .allValues("Set-Cookie")
                .forEach(cookie -> COOKIE.matcher(cookie).results().forEach(found -> plant(found.group(1))));
    }

    /** A signed token is whole only with its last part, which stands for it. */
    private static void token(String token) {
        plant(token.substring(token.lastIndexOf('.') + 1));
    }

    /** Until now. */
    public static Set<String> all() { return Set.copyOf(ALL); }
}
