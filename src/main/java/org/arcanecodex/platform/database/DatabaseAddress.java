package org.arcanecodex.platform.database;

import org.springframework.core.env.Environment;

/** Where the database is, as it may be shown. */
public record DatabaseAddress(Environment environment) {

    /** Without a user and without parameters, which may hold anything. */
    public String shown() {
        return environment.getProperty("spring.datasource.url", "")
                .replaceFirst("[?;].*", "")
                .replaceFirst("//[^/@]*@", "//");
    }
}
