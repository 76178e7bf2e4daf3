package org.arcanecodex.platform.cache;

/** What things are called in Redis. */
final class Keys {

    private Keys() {}

    static String value(String cache, String word) {
        return "l2:" + cache + ':' + word;
    }

    /** Who fetches a fact for all holds this; it is deleted with the fact, so that nothing outdated is written. */
    static String claim(String cache, String word) {
        return "l2claim:" + cache + ':' + word;
    }
}
