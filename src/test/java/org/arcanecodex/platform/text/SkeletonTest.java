package org.arcanecodex.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkeletonTest {

    @ParameterizedTest
    @CsvSource({"Mira,mira", "Mira,Мira", "Mira,M i r a", "Mira,M.i.r.a!", "paypal,раураl", "Ivo,lvo", "O0O,OOO",
            "modern,rnodern"})
    void theyLookAlike(String one, String other) {
        assertThat(looks(one)).isEqualTo(looks(other));
    }

    @ParameterizedTest
    @CsvSource({"Mira,Mara", "Ana,Anna", "张伟,张玮", "Zoë,Zoro"})
    void theyDoNot(String one, String other) {
        assertThat(looks(one)).isNotEqualTo(looks(other));
    }

    @Test
    void aNameOfSignsOnlyStillLooksLikeSomething() {
        assertThat(looks("!?!").value()).isNotEmpty();
        assertThat(looks("🦊")).isNotEqualTo(looks("🐺"));
    }

    private static Skeleton looks(String typed) {
        return Skeleton.of(ReadableName.parse(typed).orElseThrow());
    }
}
