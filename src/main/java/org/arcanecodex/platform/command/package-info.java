/**
 * What the jar can do instead of serving: a command is chosen by the first argument, {@code java -jar … migrate}.
 *
 * <p>A module adds one with a class and its line in {@code META-INF/spring.factories}.
 */
@NullMarked
@NamedInterface("command")
package org.arcanecodex.platform.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
