package org.arcanecodex.adventure.content.check;

/** A part of a story together with its path in the file. */
record Placed<T>(String path, T part) {}
