package org.arcanecodex.chaos;

import java.util.regex.Pattern;

/** Times in a text, made as coarse as the journal notes them. */
final class Instants {

    private static final Pattern FINER_THAN_MILLIS = Pattern
            .compile("(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d)(\\.\\d+)?Z");

    private Instants() {}

    static String rounded(String text) {
        return FINER_THAN_MILLIS.matcher(text).replaceAll("$1Z");
    }
}
