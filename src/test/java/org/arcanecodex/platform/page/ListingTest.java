package org.arcanecodex.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;

class ListingTest {

    @Test
    void aPieceWithMoreBehindItSaysWhereToGoOn() {
        var piece = Listing.of(List.of(9L, 8L, 7L), 2, Long::longValue);
        assertThat(piece.items()).containsExactly(9L, 8L);
        assertThat(piece.next().flatMap(Cursor::parse)).contains(new Cursor(8));
    }

    @Test
    void theLastPieceSaysNothing() {
        assertThat(Listing.of(List.of(9L, 8L), 2, Long::longValue).next()).isEmpty();
        assertThat(Listing.of(List.<Long>of(), 2, Long::longValue).next()).isEmpty();
    }

    @Property
    void aCursorComesBackAsItWas(@ForAll long position) {
        assertThat(Cursor.parse(new Cursor(position).toString())).contains(new Cursor(position));
    }

    @Property
    void anyTextIsReadOrRefused(@ForAll String text) {
        assertThat(Cursor.parse(text)).isNotNull();
    }

    @Test
    void whatIsNoCursorIsRefused() {
        assertThat(Cursor.parse("")).isEmpty();
        assertThat(Cursor.parse("17")).isEmpty();
        assertThat(Cursor.parse("' or 1=1")).isEmpty();
    }
}
