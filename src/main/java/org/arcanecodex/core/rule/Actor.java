package org.arcanecodex.core.rule;

import org.arcanecodex.core.id.AccountId;

/** Who gives a command: a person, or time itself. */
public sealed interface Actor {

    /** The name in the journal: {@code a:<account>} or {@code system}. */
    String key();

    /** A signed-in account; the seat follows from the room's state, never from what the client claims. */
    record Player(AccountId account) implements Actor {
        @Override
        public String key() {
            return "a:" + account.value();
        }
    }

    /** Deadlines and absence. */
    record Time() implements Actor {
        @Override
        public String key() {
            return "system";
        }
    }

    static Actor of(String key) {
        return key.equals("system") ? new Time() : new Player(new AccountId(Long.parseLong(key.substring(2))));
    }
}
