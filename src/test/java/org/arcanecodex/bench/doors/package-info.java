/**
 * The doors side by side with other servers: a load generator over raw sockets, its own process, and what the servers
 * needed. See docs/benchmarks.md.
 */
package org.arcanecodex.bench.doors;
