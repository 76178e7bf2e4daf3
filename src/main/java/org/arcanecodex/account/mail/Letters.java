package org.arcanecodex.account.mail;

import java.util.Locale;

import org.springframework.stereotype.Component;

/** The words of letters, in the languages of the page. */
@Component
public class Letters {

    private final PostOffice post;

    Letters(PostOffice post) {
        this.post = post;
    }

    /** Whose language a letter is written in: German if they asked for it, else English. */
    private static boolean isGerman(Locale locale) {
        return locale.getLanguage().equals("de");
    }

    private String link(String kind, String token) {
        return post.home() + "/account#" + kind + "=" + token;
    }

    public Letter confirm(String to, String name, String token, Locale locale) {
        var link = link("confirm", token);
        return isGerman(locale)
                ? new Letter(to, "Ist das deine Adresse?",
                        """
                        Jemand hat diese Adresse für „%s“ in The Arcane Codex angegeben.
                        Warst du es, dann bestätige sie innerhalb von drei Tagen:

                        %s

                        Warst du es nicht, dann tu nichts.
                        """.formatted(name, link))
                : new Letter(to, "Is this your address?", """
                                                          Somebody gave this address for "%s" in The Arcane Codex.
                                                          If it was you, confirm it within three days:

                                                          %s

                                                          If it was not you, do nothing.
                                                          """.formatted(name, link));
    }

    public Letter recover(String to, String name, String token, Locale locale) {
        var link = link("recover", token);
        return isGerman(locale)
                ? new Letter(to, "Zurück in The Arcane Codex",
                        """
                        Jemand möchte ein neues Passwort für „%s“ in The Arcane Codex.
                        Warst du es, dann wähle es innerhalb von 30 Minuten hier:

                        %s

                        Warst du es nicht, dann tu nichts: Es bleibt alles, wie es ist.
                        """.formatted(name, link))
                : new Letter(to, "Back to The Arcane Codex", """
                                                             Somebody wants a new password for "%s" in The Arcane Codex.
                                                             If it was you, choose it within 30 minutes here:

                                                             %s

                                                             If it was not you, do nothing: all stays as it is.
                                                             """.formatted(name, link));
    }

    public Letter passwordChanged(String to, String name, Locale locale) {
        return isGerman(locale)
                ? new Letter(to, "Neues Passwort",
                        """
                        Das Passwort von „%s“ in The Arcane Codex wurde geändert, und alle Anmeldungen sind beendet.
                        Warst du es nicht, dann hol dir das Konto über „Passwort vergessen“ zurück:

                        %s/account
                        """.formatted(name, post.home()))
                : new Letter(to, "New password",
                        """
                        The password of "%s" in The Arcane Codex was changed, and all log-ins have ended.
                        If it was not you, get the account back by "Forgotten your password":

                        %s/account
                        """.formatted(name, post.home()));
    }

    public Letter addressChanged(String to, String name, Locale locale) {
        return isGerman(locale)
                ? new Letter(to, "Neue Adresse",
                        """
                        „%s“ in The Arcane Codex hat jetzt eine andere Adresse als diese.
                        Warst du es nicht, dann wende dich an die, die diesen Server betreiben: %s
                        """.formatted(name, post.home()))
                : new Letter(to, "New address", """
                                                "%s" in The Arcane Codex has another address than this one now.
                                                If it was not you, turn to those who run this server: %s
                                                """.formatted(name, post.home()));
    }

    public Letter deletionAsked(String to, String name, String day, Locale locale) {
        return isGerman(locale)
                ? new Letter(to, "Dein Konto wird gelöscht",
                        """
                        „%s“ in The Arcane Codex wird am %s mit allem gelöscht, was dazu gehört.
                        Willst du es behalten, dann melde dich vorher an und sag es: %s/account
                        """.formatted(name, day, post.home()))
                : new Letter(to, "Your account will be deleted",
                        """
                        "%s" in The Arcane Codex will be deleted on %s with all that belongs to it.
                        If you want to keep it, log in before that and say so: %s/account
                        """.formatted(name, day, post.home()));
    }
}
