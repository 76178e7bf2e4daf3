package org.arcanecodex.platform.cluster;

import java.util.UUID;

/**
 * This run of the server among others.
 *
 * @param id unlike that of any other run, without spaces or colons
 */
public record Instance(String id, String version) {

    static Instance fresh(String version) { return new Instance(UUID.randomUUID().toString(), version); }
}
