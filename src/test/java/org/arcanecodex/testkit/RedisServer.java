package org.arcanecodex.testkit;

/** A Redis that tests may use, and which nobody stops. */
public interface RedisServer {

    String url();

    /** Says something to Redis, such as {@code PING}, and returns the first line of what it answers. */
    String say(String command);
}
