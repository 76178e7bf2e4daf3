package org.arcanecodex.adventure.content.trial;

/** A game that could not go on. @param beat where; empty in the lobby @param why the end of a sentence */
record Stuck(Table table, String beat, String why) implements Game.Result {}
