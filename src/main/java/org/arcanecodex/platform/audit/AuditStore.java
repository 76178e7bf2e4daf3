package org.arcanecodex.platform.audit;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

import org.arcanecodex.platform.page.Piece;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code audit}. */
@Repository
class AuditStore {

    private static final String INSERT = "insert into audit (happened_at, act, actor, subject, result, reason,"
            + " request_id, address) values (?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    AuditStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.client = JdbcClient.create(jdbc);
    }

    void insert(List<AuditRow> rows) {
        jdbc.batchUpdate(INSERT, new BatchPreparedStatementSetter() {
            @Override
            public void setValues(PreparedStatement to, int index) throws SQLException {
                var values = values(rows.get(index));
                for (int at = 0; at < values.length; at++) {
                    to.setObject(at + 1, values[at]);
                }
            }

            @Override
            public int getBatchSize() { return rows.size(); }
        });
    }

    private static @Nullable Object[] values(AuditRow row) {
        var entry = row.entry();
        return new @Nullable Object[]{row.at().toEpochMilli(), entry.act(),
                entry.actor().name(), entry.subject().name(), entry.result().name(), entry.reason(),
                row.circumstances().requestId(), row.circumstances().address()};
    }

    List<AuditRow> find(Piece<AuditRow> piece) {
        return client.sql("select * from audit where true" + piece.sql())
                .params(piece.parameters())
                .query((row, _) -> row(row))
                .list();
    }

    long count(Piece<AuditRow> piece) {
        return client.sql("select count(*) from audit where true" + piece.filters())
                .params(piece.filterParameters())
                .query(Long.class)
                .single();
    }

    /** Some that are older; how many. */
    int deleteBefore(Instant then, int limit) {
        return client.sql("delete from audit where happened_at < ? limit ?")
                .params(then.toEpochMilli(), limit)
                .update();
    }

    private static AuditRow row(ResultSet row) throws SQLException {
        var entry = new AuditEntry(row.getString("act"), new Party(row.getString("actor")),
                new Party(row.getString("subject")), AuditEntry.Result.valueOf(row.getString("result")),
                row.getString("reason"));
        return new AuditRow(row.getLong("audit_id"), Instant.ofEpochMilli(row.getLong("happened_at")), entry,
                new Circumstances(row.getString("request_id"), row.getString("address")));
    }
}
