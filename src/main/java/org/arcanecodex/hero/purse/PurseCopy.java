package org.arcanecodex.hero.purse;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

import org.arcanecodex.account.PersonalData;
import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.platform.text.Word;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What came into somebody's purse and went, for the copy of all that is theirs. */
@Component
class PurseCopy implements PersonalData {

    private static final int PIECE = 500;

    private final JdbcClient jdbc;

    PurseCopy(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Moved(long id, long delta, String kind, Instant at) {}

    @Override
    public String part() {
        return "purse";
    }

    @Override
    public void tell(AccountId account, Consumer<Object> to) {
        long last = 0;
        for (var piece = after(account, last); !piece.isEmpty(); piece = after(account, last)) {
            piece.forEach(to);
            last = piece.getLast().id();
        }
    }

    private List<Moved> after(AccountId account, long last) {
        return jdbc.sql("select line_id, delta, kind, at from purse_ledger where account_id = ? and line_id > ?"
                + " order by line_id limit ?")
                .params(account.value(), last, PIECE)
                .query((row, _) -> new Moved(row.getLong(1), row.getLong(2),
                        Word.of(GoldUse.valueOf(row.getString(3))), Instant.ofEpochMilli(row.getLong(4))))
                .list();
    }
}
