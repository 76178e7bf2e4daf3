package org.arcanecodex.account;

import java.util.function.Consumer;

import org.arcanecodex.core.id.AccountId;

/** What a module keeps of a person, for the copy of all that is theirs. Modules above implement it. */
public interface PersonalData {

    /** The part's name in the copy. */
    String part();

    /** Hands over one thing after the other, in pieces that fit into memory. Nothing that is another's secret. */
    void tell(AccountId account, Consumer<Object> to);
}
