package org.arcanecodex.room;

/** The database is away or too slow; whether the last statement was carried out is not known. */
final class StorageAway extends RuntimeException {

    StorageAway(String what) {
        super(what, null, false, false);
    }

    StorageAway(Throwable cause) {
        super("The database did not answer: " + cause.getMessage(), cause, false, false);
    }
}
