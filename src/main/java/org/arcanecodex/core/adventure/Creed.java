package org.arcanecodex.core.adventure;

import org.arcanecodex.core.adventure.story.Value;

/** Which values cannot be held together. */
final class Creed {

    private Creed() {}

    static Value opposite(Value value) {
        return switch (value) {
            case LAW -> Value.FREEDOM;
            case FREEDOM -> Value.LAW;
            case MERCY -> Value.RUTHLESS;
            case RUTHLESS -> Value.MERCY;
            case COURAGE -> Value.CAUTION;
            case CAUTION -> Value.COURAGE;
            case TRUTH -> Value.GUILE;
            case GUILE -> Value.TRUTH;
            case NATURE -> Value.PROGRESS;
            case PROGRESS -> Value.NATURE;
            case SACRIFICE -> Value.BARGAIN;
            case BARGAIN -> Value.SACRIFICE;
            case UNITY -> Value.BETRAYAL;
            case BETRAYAL -> Value.UNITY;
            case INNOCENTS_SAVED -> Value.INNOCENTS_HARMED;
            case INNOCENTS_HARMED -> Value.INNOCENTS_SAVED;
        };
    }
}
