package org.arcanecodex.core.adventure.story;

/** How two numbers are compared. */
public enum Compare {
    LESS("<"), AT_MOST("<="), EQUAL("="), AT_LEAST(">="), MORE(">");

    private final String sign;

    Compare(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }

    boolean holds(int left, int right) {
        return switch (this) {
            case LESS -> left < right;
            case AT_MOST -> left <= right;
            case EQUAL -> left == right;
            case AT_LEAST -> left >= right;
            case MORE -> left > right;
        };
    }
}
