package org.arcanecodex.chaos;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.arcanecodex.core.adventure.Adventure;
import org.arcanecodex.core.adventure.Earned;
import org.arcanecodex.core.adventure.Homecoming;
import org.arcanecodex.platform.json.StorageJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Whether every story that is over was paid for, to everybody who earned something, once; and whether the books add up. */
final class Payments {

    private static final Duration SOON = Duration.ofSeconds(15);
    private static final JsonMapper JSON = StorageJson.mapper();

    private final Ledger ledger;
    private final Instant now = Instant.now();
    private final Map<Long, String> payouts;
    private final List<String> violations = new ArrayList<>();
    private int paid;
    private int purses;

    Payments(Ledger ledger) throws SQLException {
        this.ledger = ledger;
        this.payouts = ledger.payouts();
    }

    /**
     * One room at its end.
     *
     * @param state before it told of its pay-out, or the last one
     * @param told what its journal tells of the pay-out, if it does
     */
    void of(Ledger.StoredRoom room, Adventure state, Instant lastMove, @Nullable List<Homecoming> told)
            throws SQLException {
        var earned = Earned.in(state);
        var where = "The pay-out of " + room.code() + ": ";
        if (told == null) {
            if (!earned.isEmpty() && lastMove.isBefore(now.minus(SOON))) {
                violations.add(where + "owed since " + lastMove + ": " + earned);
            }
            return;
        }
        var outcome = payouts.get(room.id());
        if (outcome == null || !JSON.readValue(outcome, new TypeReference<List<Homecoming>>() {}).equals(told)) {
            violations.add(where + "told " + told + ", and " + outcome + " was paid");
        }
        var due = earned.stream().collect(Collectors.toMap(Earned::hero, Function.identity()));
        for (var home : told) {
            var of = due.remove(home.hero());
            if (of == null || of.reward().gold() != home.gold() || of.reward().renown() != home.renown()) {
                violations.add(where + home + " was paid instead of " + of);
            } else {
                booked(room, of, where);
            }
        }
        if (!due.isEmpty()) {
            violations.add(where + "forgotten " + due.values());
        }
        isNothing(where + "heroes who are still bound",
                ledger.number("select count(*) from hero_engagement where room_id = ?", room.id()));
    }

    private void booked(Ledger.StoredRoom room, Earned earned, String where) throws SQLException {
        paid++;
        var gold = earned.reward().gold();
        var cause = "room:" + room.id() + ":" + earned.seat();
        if (gold > 0) {
            purses++;
            isOne(where + cause, ledger.number(
                    "select count(*) from purse_ledger where cause = ? and account_id = ? and delta = ?", cause,
                    earned.account().value(), gold));
            isOne(where + cause + " from the mint", ledger.number(
                    "select count(*) from purse_ledger where cause = ? and account_id = 0 and delta = ?", cause,
                    -gold));
        }
        isOne(where + "the history of " + earned.hero(), ledger.number(
                "select count(*) from hero_adventure where hero_id = ? and room_id = ? and gold = ? and renown = ?",
                earned.hero().value(), room.id(), gold, earned.reward().renown()));
    }

    /** @return what is wrong; nothing as it should be */
    List<String> violations() throws SQLException {
        isNothing("Pay-outs that no room told of", ledger.number(
                "select count(*) from purse_ledger where kind = 'ADVENTURE' and account_id > 0") - purses);
        isNothing("Gold that is nobody's", ledger.number("select coalesce(sum(delta), 0) from purse_ledger"));
        isNothing("Purses that differ from their lines", ledger
                .number("""
                        select count(*) from (select coalesce(sum(delta), 0) as lines_say, account_id from purse_ledger
                                               where account_id > 0 group by account_id) said
                          left join purse using (account_id) where coalesce(gold, 0) <> lines_say"""));
        isNothing("Purses without lines", ledger.number(
                """
                select count(*) from purse p
                 where gold <> 0 and not exists (select 1 from purse_ledger l where l.account_id = p.account_id)"""));
        isNothing("Purses below nothing", ledger.number("select count(*) from purse where gold < 0"));
        isNothing("Heroes whose renown is not what they brought home",
                ledger.number("""
                              select count(*) from hero h
                               where renown <> (select coalesce(sum(a.renown), 0) from hero_adventure a
                                                 where a.hero_id = h.hero_id)"""));
        return violations;
    }

    private void isOne(String what, long count) {
        if (count != 1) {
            violations.add(what + ": " + count + " times");
        }
    }

    private void isNothing(String what, long count) {
        if (count != 0) {
            violations.add(what + ": " + count);
        }
    }

    /** How many heroes came home with something. */
    int paid() { return paid; }
}
