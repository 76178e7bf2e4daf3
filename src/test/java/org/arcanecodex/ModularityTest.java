package org.arcanecodex;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Holds the picture of the architecture: every import points down and was allowed by name. */
class ModularityTest {

    @Test
    void importsPointDownOnly() {
        ApplicationModules.of(ArcaneCodex.class).verify();
    }
}
