package org.arcanecodex.account.mail;

/** A letter of plain text. */
public record Letter(String to, String subject, String text) {

    /** Never shows it: there may be a link in it that opens something. */
    @Override
    public String toString() { return "Letter"; }
}
