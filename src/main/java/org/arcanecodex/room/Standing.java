package org.arcanecodex.room;

/** Whether a refusal was decided on the journal's end. */
sealed interface Standing permits Standing.Current, Appending.AlreadyDone, Appending.Behind {

    /** It was. */
    record Current() implements Standing {}
}
