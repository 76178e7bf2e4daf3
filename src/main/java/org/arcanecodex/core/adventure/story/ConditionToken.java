package org.arcanecodex.core.adventure.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.arcanecodex.core.adventure.story.Condition.Malformed;

/** A word, number or sign of a condition, and where it stands; empty at the end. */
record ConditionToken(String text, int at) {

    static final String CLUE = "clue:";

    private static final Set<String> WORDS = Set.of("and", "or", "not");
    private static final Pattern TOKEN = Pattern
            .compile("\\s*+(?:(clue:[a-z][a-z0-9-]*|[a-z][a-z0-9-]*|-?[0-9]{1,6}(?![0-9])|<=|>=|[<>=()])|$)");

    static List<ConditionToken> read(String text) throws Malformed {
        var tokens = new ArrayList<ConditionToken>();
        var matcher = TOKEN.matcher(text);
        int at = 0;
        while (matcher.region(at, text.length()).lookingAt() && matcher.group(1) != null) {
            tokens.add(new ConditionToken(matcher.group(1), matcher.start(1)));
            at = matcher.end();
        }
        int rest = at + text.substring(at).length() - text.substring(at).stripLeading().length();
        if (rest < text.length()) {
            throw new Malformed(rest, "cannot be read from '" + text.substring(rest) + "' on");
        }
        tokens.add(new ConditionToken("", text.length()));
        return tokens;
    }

    boolean is(String word) {
        return text.equals(word);
    }

    boolean isEnd() { return text.isEmpty(); }

    boolean isName() { return !isEnd() && Character.isLetter(text.charAt(0)) && !WORDS.contains(text); }

    boolean isNumber() {
        return !isEnd() && Character.isDigit(text.charAt(text.length() - 1)) && !Character.isLetter(text.charAt(0));
    }

    Optional<Compare> asSign() {
        return Arrays.stream(Compare.values()).filter(compare -> compare.sign().equals(text)).findFirst();
    }

    Malformed unexpected(String wanted) {
        return new Malformed(at, isEnd() ? "ends where " + wanted + " should follow"
                : "has '" + text + "' where " + wanted + " should stand");
    }
}
