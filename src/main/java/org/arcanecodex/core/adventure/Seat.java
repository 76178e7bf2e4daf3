package org.arcanecodex.core.adventure;

import java.util.List;

import org.arcanecodex.core.id.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * One of the four places at the table.
 *
 * @param account who holds it, also while away; nobody on empty and companions' seats
 * @param left who holds it went away on purpose, and may come back
 * @param role the hero or the companion that is played here, by their id in the story
 * @param own the hero of their own whom somebody has brought for that part
 * @param style how it plays by itself
 * @param done has said in this phase that they are ready, go on, or have chosen
 * @param plan the option they point at in this beat
 */
public record Seat(int number, Kind kind, @Nullable AccountId account, boolean left, @Nullable String role,
        @Nullable OwnHero own,
        Style style, boolean done, @Nullable String plan, int hp, int momentum, boolean pauseUsed,
        Sealed<List<String>> items,
        Sealed<String> nonce) {

    public enum Kind {
        /** A person who is here. */
        HUMAN,
        /** A person who has lost the connection. */
        AWAY,
        /** A person who lets the seat play by itself. */
        AUTOPILOT,
        /** One of the story's own people. */
        COMPANION, EMPTY
    }

    static Seat empty(int number) {
        return new Seat(number, Kind.EMPTY, null, false, null, null, Style.PLAIN, false, null, 0, 0, false,
                Sealed.of(number, List.of()), Sealed.toNobody(""));
    }

    /** Whether a person's hero sits here, whoever plays it at the moment. */
    public boolean held() {
        return account != null;
    }

    /** Whether somebody or something acts from here. */
    public boolean plays() {
        return kind != Kind.EMPTY;
    }

    /** Whether the table waits for this seat. */
    public boolean present() {
        return kind == Kind.HUMAN;
    }

    /** Whether nobody needs to be asked what this seat does. */
    public boolean playsByItself() {
        return kind == Kind.COMPANION || kind == Kind.AUTOPILOT;
    }

    public boolean down() {
        return plays() && hp == 0;
    }

    public boolean of(AccountId someone) {
        return someone.equals(account);
    }

    Seat heldBy(AccountId someone, String hero, @Nullable OwnHero brought, Sealed<String> added) {
        return new Seat(number, Kind.HUMAN, someone, false, hero, brought, Style.PLAIN, false, null, 0, 0, false, items,
                added);
    }

    Seat companion(String companion, int health, int boldness) {
        return new Seat(number, Kind.COMPANION, null, false, companion, null, Style.PLAIN, true, null, health, boldness,
                false, items, nonce);
    }

    Seat changed(Kind to, Style how, boolean gone) {
        return new Seat(number, to, account, gone, role, own, how, done, plan, hp, momentum, pauseUsed, items, nonce);
    }

    Seat playing(@Nullable String whom) {
        return new Seat(number, kind, account, left, whom, own, style, done, plan, hp, momentum, pauseUsed, items,
                nonce);
    }

    Seat bringing(@Nullable OwnHero hero) {
        return new Seat(number, kind, account, left, role, hero, style, done, plan, hp, momentum, pauseUsed, items,
                nonce);
    }

    Seat done(boolean on) {
        return new Seat(number, kind, account, left, role, own, style, on, plan, hp, momentum, pauseUsed, items, nonce);
    }

    Seat planning(@Nullable String option) {
        return new Seat(number, kind, account, left, role, own, style, done, option, hp, momentum, pauseUsed, items,
                nonce);
    }

    Seat hp(int now) {
        return new Seat(number, kind, account, left, role, own, style, done, plan, now, momentum, pauseUsed, items,
                nonce);
    }

    Seat momentum(int now) {
        return new Seat(number, kind, account, left, role, own, style, done, plan, hp, now, pauseUsed, items, nonce);
    }

    Seat pauseSpent() {
        return new Seat(number, kind, account, left, role, own, style, done, plan, hp, momentum, true, items, nonce);
    }

    Seat carrying(List<String> things) {
        return new Seat(number, kind, account, left, role, own, style, done, plan, hp, momentum, pauseUsed,
                Sealed.of(number, List.copyOf(things)), nonce);
    }
}
