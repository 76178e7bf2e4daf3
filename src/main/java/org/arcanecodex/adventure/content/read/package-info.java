/**
 * From a story file to a story: YAML to nodes, nodes to records, and a plain sentence with a line for whatever does not
 * fit.
 *
 * <p>Reads on after a mistake, so that an author sees all of them at once. Knows types, ranges and keys only; whether
 * the parts fit together is for the checks.
 */
@NullMarked
package org.arcanecodex.adventure.content.read;

import org.jspecify.annotations.NullMarked;
