package org.arcanecodex.platform.traffic;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A route with a limit of its own: counted for each account, or for each address where nobody has logged in. It stands
 * in place of the limit of anonymous requests, and beside that of accounts.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Limited {

    /** Routes of one name share one limit. */
    String name();

    /** Such as {@code 10/m}; may name a setting: <code>${arcane.some.rate:10/m}</code>. */
    String rate();

    /** Whether an answer of 401 counts among the failures that block an address. */
    boolean guessable() default false;
}
