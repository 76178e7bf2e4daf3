package org.arcanecodex.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TracedQueriesTest {

    @Test
    void aStatementIsNamedAfterWhatItDoesAndWhere() {
        assertThat(TracedQueries.name("\n  insert into room_event(room_id) values (?)")).isEqualTo("insert room_event");
        assertThat(TracedQueries.name("select a from (select 1) b join account")).isEqualTo("select");
        assertThat(TracedQueries.name("SELECT name FROM account where x = ?")).isEqualTo("select account");
        assertThat(TracedQueries.name("update hero set a = ?")).isEqualTo("update hero");
        assertThat(TracedQueries.name("(not prepared)")).isEqualTo("statement");
    }
}
