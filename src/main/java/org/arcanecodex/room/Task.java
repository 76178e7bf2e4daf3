package org.arcanecodex.room;

import org.arcanecodex.core.rule.Issued;
import org.arcanecodex.platform.trace.Trail;

/** What may wait in a room's mailbox. */
sealed interface Task<S, C, E> {

    record Command<S, C, E>(Issued<C> issued, String id, Reply<S> reply, Trail trail) implements Task<S, C, E> {}

    record Call<S, C, E>(Visitor<S, E> visitor, Trail trail) implements Task<S, C, E> {}

    /** What it is part of. */
    Trail trail();

    /** The answer when nobody will serve it here. */
    default void putOff() {
        switch (this) {
            case Command<S, C, E> command -> command.reply().tryAgain();
            case Call<S, C, E> call -> call.visitor().unavailable();
        }
    }

    default void missing() {
        switch (this) {
            case Command<S, C, E> command -> command.reply().missing();
            case Call<S, C, E> call -> call.visitor().missing();
        }
    }

    default void busy() {
        switch (this) {
            case Command<S, C, E> command -> command.reply().busy();
            case Call<S, C, E> call -> call.visitor().busy();
        }
    }
}
