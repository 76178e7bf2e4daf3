package org.arcanecodex.platform.cluster;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ClusterPropertiesTest {

    @Test
    void anAddressIsCheckedAtTheStartAndNeverRepeated() {
        for (var good : new String[]{"", "redis://host", "redis://host:6380/2", "rediss://somebody:word@host:6379"}) {
            assertThatCode(() -> TestInstance.properties(good)).doesNotThrowAnyException();
        }
        assertThatThrownBy(() -> TestInstance.properties("http://me:hidden@host"))
                .hasMessageContaining("arcane.cluster.redis-url")
                .hasMessageNotContaining("hidden");
    }
}
