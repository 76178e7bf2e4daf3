package org.arcanecodex.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ReadableNamePropertyTest {

    @Property
    void whateverIsTypedANameIsShortComposedAndSeen(@ForAll("texts") String typed) {
        ReadableName.parse(typed).map(ReadableName::value).ifPresent(name -> {
            assertThat(name.codePointCount(0, name.length())).isBetween(1, 24);
            assertThat(Normalizer.isNormalized(name, Normalizer.Form.NFC)).isTrue();
            assertThat(name).isEqualTo(name.strip()).doesNotContain("  ");
            assertThat(name.codePoints()).allMatch(ReadableNamePropertyTest::maySeen);
            assertThat(name.codePoints().limit(1)).noneMatch(ReadableNamePropertyTest::stacks);
            assertThat(longestTower(name)).isLessThanOrEqualTo(2);
        });
    }

    @Property
    void aNameStaysAsItIsWhenItIsTypedAgain(@ForAll("texts") String typed) {
        ReadableName.parse(typed)
                .ifPresent(name -> assertThat(ReadableName.parse(name.value())).contains(name));
    }

    @Property
    void whatNobodySeesMakesNoOtherName(@ForAll("plain") String name, @ForAll("unseen") String unseen,
            @ForAll("places") int place) {
        int at = Math.min(place, name.length());
        var twin = name.substring(0, at) + unseen + name.substring(at);

        assertThat(ReadableName.parse(twin)).isEqualTo(ReadableName.parse(name));
    }

    @Example
    void plainNamesOfAnyScriptAreKept() {
        for (var name : List.of("Mira of Brass", "Zoë", "Ångström", "张伟", "محمد", "Ольга", "नमस्ते", "🦊 Fox",
                "O'Neill-2")) {
            assertThat(ReadableName.parse(name))
                    .contains(new ReadableName(Normalizer.normalize(name, Normalizer.Form.NFC)));
        }
    }

    @Example
    void nothingToSeeIsNoName() {
        for (var typed : List.of("", " \t\n", "\u200B\u200D\u2060", "\u202E\u2066", "\u0301", "\u3164", "\u2800",
                "\u0000")) {
            assertThat(ReadableName.parse(typed)).isEqualTo(Optional.empty());
        }
        assertThat(ReadableName.parse("a".repeat(24))).isPresent();
        assertThat(ReadableName.parse("a".repeat(25))).isEmpty();
        assertThat(ReadableName.parse("🦊".repeat(24))).isPresent();
        assertThat(ReadableName.parse("\u200B".repeat(1_000_000))).isEmpty();
    }

    @Provide
    Arbitrary<String> texts() {
        var any = Arbitraries.integers().between(0, 0x10FFFF).map(Character::toString);
        var nasty = Arbitraries.of("\u0301", "\u0327", "\u200D", "\u202E", " ", "\u00A0", "a", "e", "\u1160", "\u3164",
                "\uFE0F", "\uD800", "\u0000", "क", "\u093F", "ü", "\u1100", "\u1161");
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(1, any), net.jqwik.api.Tuple.of(3, nasty))
                .list()
                .ofMaxSize(40)
                .map(signs -> String.join("", signs));
    }

    @Provide
    Arbitrary<String> plain() {
        return Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(24);
    }

    @Provide
    Arbitrary<String> unseen() {
        return Arbitraries.of("\u200B", "\u200C", "\u200D", "\u200E", "\u202A", "\u202E", "\u2066", "\u2069", "\uFEFF",
                "\u00AD", "\u061C", "\u3164", "\u0007", "\uDB40\uDC41", "\uFE0F", "\u034F");
    }

    @Provide
    Arbitrary<Integer> places() {
        return Arbitraries.integers().between(0, 24);
    }

    private static boolean maySeen(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE,
                    Character.UNASSIGNED, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            case Character.SPACE_SEPARATOR -> sign == ' ';
            default -> true;
        };
    }

    private static boolean stacks(int sign) {
        return Character.getType(sign) == Character.NON_SPACING_MARK
                || Character.getType(sign) == Character.ENCLOSING_MARK;
    }

    private static int longestTower(String name) {
        int longest = 0;
        int now = 0;
        for (int sign : name.codePoints().toArray()) {
            now = stacks(sign) ? now + 1 : 0;
            longest = Math.max(longest, now);
        }
        return longest;
    }
}
