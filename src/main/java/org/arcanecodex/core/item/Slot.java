package org.arcanecodex.core.item;

/** Where a hero wears something; one thing in each place. */
public enum Slot {
    HAND, BODY, CHARM
}
