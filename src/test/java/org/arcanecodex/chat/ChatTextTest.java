package org.arcanecodex.chat;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.arcanecodex.protocol.TalkRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChatTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"The oil is fine.", "<img src=x onerror=alert(1)>", "'; drop table chat; --",
            "=cmd|' /C calc'!A0",
            "${jndi:ldap://x}", "Größe, naïve, 東京, שלום", "👩‍🚒 goes first"})
    void ordinaryTextIsKeptAsItIs(String text) {
        assertThat(ChatText.tidy(text)).contains(text);
    }

    @ParameterizedTest
    @CsvSource({"'  two\r\n lines\t here ',two lines here", "'a\u202Eb\u2066c',abc",
            "'zero\u200Bwidth\uFEFF',zerowidth",
            "'bell\u0007',bell", "'e\u0301',\u00e9", "'e\u0007\u0301',\u00e9", "'lone\uD800half',lonehalf"})
    void whatHidesOrTurnsIsTakenOut(String typed, String kept) {
        assertThat(ChatText.tidy(typed)).contains(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u200B\u202E", "\n\n"})
    void nothingIsNothing(String typed) {
        assertThat(ChatText.tidy(typed)).isEmpty();
    }

    @Test
    void aTowerOfMarksIsCutDown() {
        assertThat(ChatText.tidy("x" + "\u0323".repeat(100) + "y")).contains("x" + "\u0323".repeat(4) + "y");
    }

    @Test
    void lengthIsCountedInSignsAndNotInHalvesOfThem() {
        assertThat(ChatText.tidy("🜁".repeat(300))).contains("🜁".repeat(300));
        assertThat(ChatText.tidy("🜁".repeat(301))).isEmpty();
    }

    @Property
    void whatIsTidyStaysTidy(@ForAll String typed) {
        ChatText.tidy(typed).ifPresent(tidy -> {
            assertThat(ChatText.tidy(tidy)).contains(tidy);
            assertThat(tidy.codePointCount(0, tidy.length())).isBetween(1, TalkRequest.TEXT_LENGTH);
            assertThat(tidy.codePoints()).noneMatch(Character::isISOControl);
        });
    }
}
