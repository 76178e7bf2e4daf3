package org.arcanecodex.platform.traffic;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code address_block}. */
@Repository
class BlockStore {

    private static final int MOST = 10_000;

    private final JdbcClient jdbc;

    BlockStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(AddressBlock block) {
        jdbc.sql("insert into address_block (address, blocked_at, until_at, why) values (?, ?, ?, ?)"
                + " on duplicate key update blocked_at = values(blocked_at), until_at = values(until_at),"
                + " why = values(why)")
                .params(block.address(), block.since().toEpochMilli(), block.until().toEpochMilli(), block.why())
                .update();
    }

    /** The newest first. */
    List<AddressBlock> after(Instant now) {
        return jdbc.sql("select * from address_block where until_at > ? order by blocked_at desc limit ?")
                .params(now.toEpochMilli(), MOST)
                .query((row, _) -> block(row))
                .list();
    }

    boolean delete(String address) {
        return jdbc.sql("delete from address_block where address = ?").param(address).update() == 1;
    }

    void deleteBefore(Instant then) {
        jdbc.sql("delete from address_block where until_at < ?").param(then.toEpochMilli()).update();
    }

    private static AddressBlock block(ResultSet row) throws SQLException {
        return new AddressBlock(row.getString("address"), Instant.ofEpochMilli(row.getLong("blocked_at")),
                Instant.ofEpochMilli(row.getLong("until_at")), row.getString("why"));
    }
}
