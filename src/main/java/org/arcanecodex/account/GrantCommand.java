package org.arcanecodex.account;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.platform.audit.AuditEntry;
import org.arcanecodex.platform.audit.AuditTrail;
import org.arcanecodex.platform.audit.Party;
import org.arcanecodex.platform.command.Command;
import org.arcanecodex.platform.command.Workbench;
import org.arcanecodex.platform.command.WrongUseException;
import org.arcanecodex.platform.text.ReadableName;
import org.arcanecodex.platform.text.Word;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes a player staff from the server's own console, which is how the first steward comes to be. */
class GrantCommand implements Command {

    @Override
    public String name() {
        return "grant";
    }

    @Override
    public String purpose() {
        return "gives a player a role: grant steward \"Ada of Ink\"";
    }

    @Override
    public int run(List<String> arguments) {
        var role = arguments.isEmpty() ? null
                : Word.parse(arguments.getFirst().toLowerCase(Locale.ROOT), Role.class)
                        .orElse(null);
        if (role == null || arguments.size() < 2) {
            throw new WrongUseException("grant <player|moderator|steward> <the player's name>");
        }
        var name = arguments.get(1);
        try (var bench = Workbench.database(arguments.subList(2, arguments.size()), AccountStore.class,
                SessionStore.class)) {
            var accounts = bench.getBean(AccountStore.class);
            var player = ReadableName.parse(name).flatMap(accounts::findPlayer);
            if (player.isEmpty()) {
                System.err.println("There is no player called so. Guests have to keep their account first.");
                return 1;
            }
            bench.getBean(TransactionTemplate.class)
                    .executeWithoutResult(
                            _ -> {
                                give(player.get(), role, accounts, bench.getBean(SessionStore.class));
                                AuditTrail.keep(entry(player.get(), role), bench.getBean(JdbcTemplate.class),
                                        Instant.now());
                            });
            System.out.println(name + " (account " + player.get().value() + ") is " + Word.of(role) + " now."
                    + (role.isStaff() ? " They log in anew, with a second factor." : ""));
            return 0;
        }
    }

    private static AuditEntry entry(AccountId player, Role role) {
        return AuditEntry.done("role-changed", Party.of("console", "grant"), Party.account(player.value()))
                .because(role.name());
    }

    /** Running instances hear of ended log-ins from the table. */
    private static void give(AccountId player, Role role, AccountStore accounts, SessionStore sessions) {
        accounts.setRole(player, role);
        sessions.lockAllOf(player).forEach(session -> sessions.end(session, Instant.now(), SessionEnd.ROLE));
    }
}
