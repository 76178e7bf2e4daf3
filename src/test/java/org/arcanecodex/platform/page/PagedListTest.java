package org.arcanecodex.platform.page;

import static org.arcanecodex.platform.page.TestPages.PAGES;
import static org.arcanecodex.platform.page.TestPages.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Example;
import org.arcanecodex.platform.secret.TestSecrets;
import org.arcanecodex.platform.web.ApiProblem;
import org.springframework.http.HttpHeaders;

class PagedListTest {

    private enum Mood {
        CALM, FIERCE
    }

    private record Thing(long id, String name, Mood mood) {}

    private static final Order<Thing> NEWEST = Order.descending("newest", "id", Thing::id);
    private static final Order<Thing> BY_NAME = Order.<Thing>ascending("name", "name", Thing::name)
            .thenDescending("id", Thing::id);
    private static final PagedList<Thing> THINGS = PAGES.list("things", NEWEST, BY_NAME)
            .narrowedBy(Filter.oneOf("mood", "mood", Mood.class));
    private static final LongSupplier NEVER = () -> {
        throw new AssertionError("nobody asked for a total");
    };

    private static List<Thing> things(int from, int to) {
        return IntStream.rangeClosed(to, from)
                .mapToObj(id -> new Thing(from - id + to, "thing", Mood.CALM))
                .toList();
    }

    @Example
    void aPieceWithMoreBehindItSaysWhereToGoOn() {
        var listing = THINGS.piece(query("limit", "2")).listing(things(9, 7), NEVER);
        assertThat(listing.items()).extracting(Thing::id).containsExactly(9L, 8L);
        var behind = THINGS.piece(query("limit", "2", "cursor", next(listing)));
        assertThat(behind.sql()).isEqualTo(" and id < :pageAfter0 order by id desc limit :pageLimit");
        assertThat(behind.parameters()).isEqualTo(Map.of("pageAfter0", 8L, "pageLimit", 3));
    }

    @Example
    void theLastPieceSaysNothing() {
        assertThat(THINGS.piece(query("limit", "3")).listing(things(9, 7), NEVER).next()).isEmpty();
        assertThat(THINGS.piece(query()).listing(List.of(), NEVER).next()).isEmpty();
    }

    @Example
    void tiesAreToldApart() {
        var listing = THINGS.piece(query("limit", "2", "sort", "name")).listing(things(9, 7), NEVER);
        var behind = THINGS.piece(query("sort", "name", "cursor", next(listing)));
        assertThat(behind.sql()).isEqualTo(" and name >= :pageAfter0 and (name > :pageAfter0 or id < :pageAfter1)"
                + " order by name, id desc limit :pageLimit");
    }

    @Example
    void aCursorIsGoodForItsListItsOrderAndItsFiltersOnly() {
        var cursor = next(THINGS.piece(query("limit", "2", "mood", "calm")).listing(things(9, 7), NEVER));
        assertThat(THINGS.piece(query("mood", "calm", "cursor", cursor)).after()).isPresent();
        refused(THINGS, "cursor", "mood", "fierce", "cursor", cursor);
        refused(THINGS, "cursor", "cursor", cursor);
        refused(THINGS, "cursor", "mood", "calm", "sort", "name", "cursor", cursor);
        refused(PAGES.list("others", NEWEST), "cursor", "cursor", cursor);
    }

    @Example
    void aCursorThatWasChangedAnywhereIsRefused() {
        var cursor = next(THINGS.piece(query("limit", "2")).listing(things(9, 7), NEVER));
        for (int i = 0; i < cursor.length() - 1; i++) {
            var other = cursor.charAt(i) == 'A' ? 'B' : 'A';
            refused(THINGS, "cursor", "cursor", cursor.substring(0, i) + other + cursor.substring(i + 1));
        }
        refused(THINGS, "cursor", "cursor", cursor + "AAAA");
        refused(THINGS, "cursor", "cursor", cursor.substring(0, cursor.length() - 4));
    }

    @Example
    void aCursorSurvivesARestartAndIsOfNoUseUnderAnotherSecret() {
        var cursor = next(THINGS.piece(query("limit", "2")).listing(things(9, 7), NEVER));
        var restarted = new Pages(TestSecrets.of("only-for-tests-0123456789abcdef0123456789abcdef"),
                new PageProperties(20, 10_000));
        assertThat(restarted.list("things", NEWEST).piece(query("cursor", cursor)).after()).isPresent();
        var foreign = new Pages(TestSecrets.of("another-secret-0123456789abcdef0123456789abcdef"),
                new PageProperties(20, 10_000));
        refused(foreign.list("things", NEWEST), "cursor", "cursor", cursor);
    }

    @Example
    void aCursorTellsNothingOfTheRow() {
        var secret = List.of(new Thing(8, "Aldermancy", Mood.CALM), new Thing(7, "x", Mood.CALM));
        var cursor = next(THINGS.piece(query("limit", "1", "sort", "name")).listing(secret, NEVER));
        assertThat(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.ISO_8859_1))
                .doesNotContain("Alder");
    }

    @Property
    void anyTextIsReadOrRefused(@ForAll String text) {
        refused(THINGS, "cursor", "cursor", text);
    }

    @Property
    void noTextGetsNearSql(@ForAll String text) {
        if (text.equals("newest") || text.equals("name")) {
            return;
        }
        refused(THINGS, "sort", "sort", text);
        refused(THINGS, "mood", "mood", text);
    }

    @Example
    void limitsAndPagesAreNumbersWithinBounds() {
        for (var hostile : List.of("0", "-1", "101", "1e9", "99999999999999999999", "", " 5", "5;drop", "٣")) {
            refused(THINGS, "limit", "limit", hostile);
            if (!hostile.equals("101")) {
                refused(THINGS, "page", "page", hostile);
            }
        }
        assertThat(THINGS.piece(query("limit", "100")).limit()).isEqualTo(100);
        assertThat(THINGS.piece(query("limit", "100", "page", "100")).offset()).isEqualTo(9_900);
        refused(THINGS, "page", "limit", "100", "page", "101");
    }

    @Example
    void whatIsNotKnownIsRefused() {
        refused(THINGS, "query", "owner", "7");
        assertThatThrownBy(() -> PageQuery.of("/", Map.of("limit", new String[]{"1", "2"})))
                .isInstanceOf(ApiProblem.class);
        var cursor = next(THINGS.piece(query("limit", "2")).listing(things(9, 7), NEVER));
        refused(THINGS, "page", "page", "1", "cursor", cursor);
    }

    @Example
    void aNumberedPageHasATotalAndItsNeighbours() {
        var piece = THINGS.piece(query("limit", "2", "page", "2", "mood", "calm"));
        assertThat(piece.sql()).isEqualTo(" and mood = :mood order by id desc limit :pageLimit offset :pageOffset");
        assertThat(piece.parameters()).isEqualTo(Map.of("mood", "CALM", "pageLimit", 3, "pageOffset", 2));
        var listing = piece.listing(things(7, 5), () -> 7);
        assertThat(listing.page()).isEqualTo(new Listing.Page(2, null, 2, 7L, 4));
        assertThat(piece.answer(listing).getHeaders().get(HttpHeaders.LINK)).containsExactly(
                "</api/v1/things?mood=calm&limit=2&page=1>; rel=\"first\", "
                        + "</api/v1/things?mood=calm&limit=2&page=1>; rel=\"prev\", "
                        + "</api/v1/things?mood=calm&limit=2&page=3>; rel=\"next\", "
                        + "</api/v1/things?mood=calm&limit=2&page=4>; rel=\"last\"");
    }

    @Example
    void linksOfPiecesKeepOrderAndLimit() {
        var piece = THINGS.piece(query("limit", "2", "sort", "name"));
        var listing = piece.listing(things(9, 7), NEVER);
        assertThat(piece.answer(listing).getHeaders().get(HttpHeaders.LINK)).containsExactly(
                "</api/v1/things?sort=name&limit=2>; rel=\"first\", "
                        + "</api/v1/things?sort=name&limit=2&cursor=" + next(listing) + ">; rel=\"next\"");
    }

    private static String next(Listing<?> listing) {
        return Objects.requireNonNull(listing.page().next());
    }

    private static void refused(PagedList<?> list, String field, String... words) {
        assertThatThrownBy(() -> list.piece(query(words)))
                .isInstanceOfSatisfying(ApiProblem.class,
                        problem -> assertThat(problem.errors()).extracting(ApiProblem.Field::field)
                                .containsExactly(field));
    }
}
