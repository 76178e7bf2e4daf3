package org.arcanecodex.adventure.content.check;

import java.util.stream.Stream;

import org.arcanecodex.adventure.content.read.Draft;
import org.arcanecodex.adventure.content.read.Problem;

/** One promise. */
interface Check {

    Stream<Problem> problems(Draft draft);
}
