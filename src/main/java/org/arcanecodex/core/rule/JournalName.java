package org.arcanecodex.core.rule;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The versioned name of a command or event in the journal, {@code check-rolled.v1}. Fixed for ever once written. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface JournalName {
    String value();
}
