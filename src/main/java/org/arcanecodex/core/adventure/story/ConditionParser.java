package org.arcanecodex.core.adventure.story;

import java.util.ArrayList;
import java.util.List;

import org.arcanecodex.core.adventure.story.Condition.Malformed;

/**
 * Reads conditions by recursive descent.
 *
 * <pre>
 * or   = and { "or" and }
 * and  = not { "and" not }
 * not  = "not" not | "(" or ")" | atom
 * atom = "clue:" name | name [ sign number ]
 * </pre>
 */
final class ConditionParser {

    private static final int DEEPEST = 32;

    private final List<ConditionToken> tokens;
    private int next;
    private int depth;

    ConditionParser(String text) throws Malformed {
        tokens = ConditionToken.read(text);
    }

    Condition parse() throws Malformed {
        var condition = or();
        if (!peek().isEnd()) {
            throw peek().unexpected("'and' or 'or'");
        }
        return condition;
    }

    private Condition or() throws Malformed {
        var parts = new ArrayList<Condition>();
        do {
            parts.add(and());
        } while (accept("or"));
        return parts.size() == 1 ? parts.getFirst() : new Condition.Or(parts);
    }

    private Condition and() throws Malformed {
        var parts = new ArrayList<Condition>();
        do {
            parts.add(not());
        } while (accept("and"));
        return parts.size() == 1 ? parts.getFirst() : new Condition.And(parts);
    }

    private Condition not() throws Malformed {
        if (++depth > DEEPEST) {
            throw new Malformed(peek().at(), "is nested too deeply");
        }
        try {
            if (accept("not")) {
                return new Condition.Not(not());
            }
            return accept("(") ? closed(or()) : atom();
        } finally {
            depth--;
        }
    }

    private Condition closed(Condition inner) throws Malformed {
        if (!accept(")")) {
            throw peek().unexpected("')'");
        }
        return inner;
    }

    private Condition atom() throws Malformed {
        var name = peek();
        if (!name.isName()) {
            throw name.unexpected("a flag, a counter, 'clue:', 'trust', 'party', 'not' or '('");
        }
        next++;
        if (name.text().startsWith(ConditionToken.CLUE)) {
            return new Condition.Clue(name.text().substring(ConditionToken.CLUE.length()));
        }
        var sign = peek().asSign();
        if (sign.isEmpty()) {
            return flag(name);
        }
        next++;
        int number = number();
        return switch (name.text()) {
            case "trust" -> new Condition.Trust(sign.get(), number);
            case "party" -> new Condition.Party(sign.get(), number);
            default -> new Condition.Counter(name.text(), sign.get(), number);
        };
    }

    private static Condition flag(ConditionToken name) throws Malformed {
        if (name.text().equals("trust") || name.text().equals("party")) {
            throw new Malformed(name.at(), "'" + name.text() + "' is a number: compare it, as in '" + name.text()
                    + " >= 3'");
        }
        return new Condition.Flag(name.text());
    }

    private int number() throws Malformed {
        var token = peek();
        if (!token.isNumber()) {
            throw token.unexpected("a whole number");
        }
        next++;
        return Integer.parseInt(token.text());
    }

    private boolean accept(String word) {
        if (peek().is(word)) {
            next++;
            return true;
        }
        return false;
    }

    private ConditionToken peek() {
        return tokens.get(next);
    }
}
