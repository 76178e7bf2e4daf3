package org.arcanecodex.core.adventure.story;

import java.util.List;
import java.util.stream.Stream;

/**
 * A question to the {@link Facts}: flags, counters, clues, trust, the size of the party, tied by {@code and}, {@code or},
 * {@code not}. Nothing else, so that a story can be checked without being played.
 */
public sealed interface Condition {

    boolean eval(Facts facts);

    /** Reads {@code "bell and not (oil < 2 or clue:ledger)"}. */
    static Condition parse(String text) throws Malformed {
        return new ConditionParser(text).parse();
    }

    /** All conditions inside this one that are not made of others. */
    default Stream<Condition> atoms() {
        return Stream.of(this);
    }

    /** Holds whenever asked; what stands where nothing was written. */
    record Always() implements Condition {
        @Override
        public boolean eval(Facts facts) {
            return true;
        }

        @Override
        public Stream<Condition> atoms() {
            return Stream.of();
        }
    }

    record And(List<Condition> parts) implements Condition {
        public And {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean eval(Facts facts) {
            return parts.stream().allMatch(part -> part.eval(facts));
        }

        @Override
        public Stream<Condition> atoms() {
            return parts.stream().flatMap(Condition::atoms);
        }
    }

    record Or(List<Condition> parts) implements Condition {
        public Or {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean eval(Facts facts) {
            return parts.stream().anyMatch(part -> part.eval(facts));
        }

        @Override
        public Stream<Condition> atoms() {
            return parts.stream().flatMap(Condition::atoms);
        }
    }

    record Not(Condition part) implements Condition {
        @Override
        public boolean eval(Facts facts) {
            return !part.eval(facts);
        }

        @Override
        public Stream<Condition> atoms() {
            return part.atoms();
        }
    }

    record Flag(String flag) implements Condition {
        @Override
        public boolean eval(Facts facts) {
            return facts.flag(flag);
        }
    }

    record Clue(String clue) implements Condition {
        @Override
        public boolean eval(Facts facts) {
            return facts.clue(clue);
        }
    }

    record Counter(String counter, Compare is, int number) implements Condition {
        @Override
        public boolean eval(Facts facts) {
            return is.holds(facts.counter(counter), number);
        }
    }

    record Trust(Compare is, int number) implements Condition {
        @Override
        public boolean eval(Facts facts) {
            return is.holds(facts.trust(), number);
        }
    }

    record Party(Compare is, int number) implements Condition {
        @Override
        public boolean eval(Facts facts) {
            return is.holds(facts.party(), number);
        }
    }

    /** The text is no condition. */
    final class Malformed extends Exception {
        private final int at;

        Malformed(int at, String why) {
            super(why, null, false, false);
            this.at = at;
        }

        /** Which sign of the text, from 0. */
        public int at() {
            return at;
        }
    }
}
