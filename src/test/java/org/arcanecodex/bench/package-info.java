/** What it costs: JMH for the pure parts, whole tables against the real database. See docs/benchmarks.md. */
package org.arcanecodex.bench;
