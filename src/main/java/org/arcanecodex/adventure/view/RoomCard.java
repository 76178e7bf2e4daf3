package org.arcanecodex.adventure.view;

import java.util.function.Supplier;

import org.arcanecodex.core.id.RoomCode;

/**
 * What a view shows of a room beside its state.
 *
 * @param seedCommit SHA-256 of the dice seed, hex
 * @param seed the seed itself, hex; asked for only when the story is over
 */
public record RoomCard(RoomCode code, String seedCommit, Supplier<String> seed) {}
