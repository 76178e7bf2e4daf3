package org.arcanecodex.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the bytes are that a controller's method answers with, for the description of the API. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Answers {

    Class<?> value();

    /** Whether it is a list's piece of such items. */
    boolean isList() default false;
}
