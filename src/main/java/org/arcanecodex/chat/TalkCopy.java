package org.arcanecodex.chat;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

import org.arcanecodex.account.PersonalData;
import org.arcanecodex.core.id.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody has said, for the copy of all that is theirs. What others said to them is the others'. */
@Component
class TalkCopy implements PersonalData {

    private static final int PIECE = 500;

    private final JdbcClient jdbc;

    TalkCopy(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param whispered whether it was to one person only */
    record Said(String room, long line, String text, boolean whispered, Instant at) {}

    @Override
    public String part() {
        return "talk";
    }

    @Override
    public void tell(AccountId account, Consumer<Object> to) {
        var last = new Said("", 0, "", false, Instant.EPOCH);
        for (var piece = after(account, last); !piece.isEmpty(); piece = after(account, last)) {
            piece.forEach(to);
            last = piece.getLast();
        }
    }

    private List<Said> after(AccountId account, Said last) {
        return jdbc.sql("select room_code, line, text, to_account is not null, said_at from chat where by_account = ?"
                + " and (room_code > ? or room_code = ? and line > ?) order by room_code, line limit ?")
                .params(account.value(), last.room(), last.room(), last.line(), PIECE)
                .query((row, _) -> new Said(row.getString(1), row.getLong(2), row.getString(3), row.getBoolean(4),
                        Instant.ofEpochMilli(row.getLong(5))))
                .list();
    }
}
