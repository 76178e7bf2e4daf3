package org.arcanecodex.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.arcanecodex.platform.command.Commands;
import org.arcanecodex.platform.command.WrongUseException;
import org.arcanecodex.platform.text.ReadableName;
import org.arcanecodex.platform.text.Skeleton;
import org.arcanecodex.testkit.LogLevelAsBefore;
import org.arcanecodex.testkit.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** How the first steward comes to be. */
@ExtendWith(LogLevelAsBefore.class)
class GrantCommandIT {

    private final String url = TestDatabase.fresh();
    private final JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(url, "root", ""));

    @Test
    void aServerBeginsWithoutAnybodyAndAPlayerIsMadeStewardByName() {
        assertThat(Commands.listed().run(with("migrate"))).isZero();
        assertThat(jdbc.sql("select count(*) from account").query(Long.class).single()).as("default accounts").isZero();
        player(7, "Ada of Ink");
        jdbc.sql("insert into account_session (session_id, account_id, created_at, ends_at) values (?, 7, 1, 2)")
                .param("A".repeat(22))
                .update();

        assertThat(Commands.listed().run(with("grant", "steward", "ada OF ink"))).isZero();

        assertThat(jdbc.sql("select role from account").query(String.class).single()).isEqualTo("STEWARD");
        assertThat(jdbc.sql("select ended_why from account_session").query(String.class).single()).isEqualTo("ROLE");
        assertThat(jdbc.sql("select concat_ws(' ', act, actor, subject, result, reason) from audit")
                .query(String.class)
                .list()).containsExactly("role-changed console:grant account:7 DONE STEWARD");
        assertThat(Commands.listed().run(with("grant", "steward", "Somebody Else"))).isEqualTo(1);
        assertThat(Commands.listed().run(with("grant", "player", "Ada of Ink"))).isZero();
        assertThat(jdbc.sql("select role from account").query(String.class).single()).isEqualTo("PLAYER");
    }

    @Test
    void whatItDoesNotUnderstandItSays() {
        assertThatThrownBy(() -> new GrantCommand().run(List.of("king", "Ada"))).isInstanceOf(WrongUseException.class)
                .hasMessageContaining("steward");
        assertThatThrownBy(() -> new GrantCommand().run(List.of("steward"))).isInstanceOf(WrongUseException.class);
    }

    private String[] with(String... words) {
        var all = new java.util.ArrayList<>(List.of(words));
        all.addAll(List.of("--DATABASE_URL=" + url, "--DATABASE_USER=root", "--DATABASE_PASSWORD="));
        return all.toArray(String[]::new);
    }

    private void player(long id, String name) {
        jdbc.sql("insert into account (account_id, kind, display_name, name_skeleton, created_at, seen_at)"
                + " values (?, 'PLAYER', ?, ?, 1, 1)")
                .params(id, name, Skeleton.of(new ReadableName(name)).value())
                .update();
    }
}
