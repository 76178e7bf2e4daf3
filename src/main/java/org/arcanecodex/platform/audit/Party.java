package org.arcanecodex.platform.audit;

import java.util.regex.Pattern;

/** Who does something, or who or what it is done to: {@code account:17}, {@code room:K7QXMP}, {@code system}. */
public record Party(String name) {

    // First, since the constants below need it.
    private static final Pattern FORM = Pattern.compile("[a-z][a-z-]{0,19}(:[\\x21-\\x7e]{1,59})?");

    /** The server itself, by its clock. */
    public static final Party SYSTEM = new Party("system");

    /** Somebody who has not logged in. */
    public static final Party NOBODY = new Party("nobody");

    public Party {
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException("Nobody is called so");
        }
    }

    public static Party account(long id) { return new Party("account:" + id); }

    /** @param address as the limits count it */
    public static Party address(String address) {
        return new Party("address:" + address);
    }

    /** @param id never what somebody typed: an id of ours */
    public static Party of(String kind, Object id) {
        return new Party(kind + ":" + id);
    }

    @Override
    public String toString() { return name; }
}
