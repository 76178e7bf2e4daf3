package org.arcanecodex.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;

import org.arcanecodex.platform.text.ReadableName;
import org.junit.jupiter.api.Test;

class GuestNamesTest {

    @Test
    void everyNameThatWeThinkOfIsOne() {
        var random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            var name = GuestNames.any(random);
            assertThat(ReadableName.parse(name)).contains(new ReadableName(name));
        }
    }
}
