package org.arcanecodex.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

/** What one tells the other sees at once, with a narrow German phone whose secrets are veiled as at an English desk. */
class TellingIT extends BrowserTest {

    private static final Device NARROW = new Device("narrow-de", 320, 640, true, ColorScheme.LIGHT, "de-DE");

    private Visitor ada;
    private Visitor bram;
    private Seated adaSeat;
    private Seated bramSeat;

    @Test
    void whatIsToldIsSeenAtOnceAndFoundAgainAndAPauseSaysHowLong() {
        sitDown();
        theFocusStaysWhereOneHasPressed();
        bramSeat.act();
        adaSeat.reaches("COUNSEL");
        bramSeat.reaches("COUNSEL");
        adaTellsAndBramSeesItAtOnce();
        bramTellsBehindHisVeilAndAdaSeesIt();
        nothingIsToBePressedInAPause();
        theChoicesAreAGroupWithTheirOdds();
    }

    private void sitDown() {
        ada = visitor(Device.DESKTOP);
        bram = visitor(NARROW);
        bram.window().addInitScript("localStorage.setItem('codex.prefs', JSON.stringify({ veil: true }))");
        var link = ada.gather("Ada Quill", "The Quiet Coach", "Whoever has the link");
        bram.goTo(link);
        bram.page().locator(".plain input").fill("Bram Rook");
        bram.page().locator(".plain .primary").click();
        bram.reads("Wird auf Englisch erzählt.");
        bram.page().locator(".lobby-go .primary").click();
        ada.press("Begin the story");
        adaSeat = new Seated(ada);
        bramSeat = new Seated(bram);
        adaSeat.reaches("SCENE");
        bramSeat.reaches("SCENE");
    }

    private void theFocusStaysWhereOneHasPressed() {
        ada.page().locator(".dock .primary").focus();
        ada.page().keyboard().press("Enter");
        adaSeat.waitsForOthers();
        assertThat(ada.page().locator(".dock button")).isFocused();
    }

    private void adaTellsAndBramSeesItAtOnce() {
        ada.page().locator(".form.as-twist .form-tell").first().click();
        var news = bram.page().locator(".news");
        assertThat(news.locator(".share-by")).hasText(adaSeat.hero() + " sagt allen");
        assertThat(news.locator("blockquote")).hasAttribute("lang", "en");
        assertThat(news).containsText("Es kann wahr sein, nur ein Teil, oder verdreht.");
        assertThat(news).isInViewport();
        bram.picture("told-at-once");
        assertThat((Integer) bram.page().evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(320);
        news.getByText("Am Tisch ansehen").click();
        assertThat(bram.page().locator(".share").first()).isFocused();
        assertThat(news).hasCount(0);
    }

    private void bramTellsBehindHisVeilAndAdaSeesIt() {
        assertThat(bram.page().locator("#part-whispers .whisper-text")).hasCount(0);
        bram.page().locator(".form.as-part .form-tell").first().click();
        var told = ada.page().locator("#part-whispers .share:not(.mine), .news").first();
        assertThat(told).containsText("tells all");
        assertThat(told).isInViewport();
        ada.picture("told-at-once");
    }

    private void nothingIsToBePressedInAPause() {
        ada.press("Pause the table");
        var dock = bram.page().locator(".dock");
        assertThat(dock).containsText(Pattern.compile("spätestens um .*\\d\\d:\\d\\d weiter"));
        assertThat(dock.locator(".primary")).hasCount(0);
        bram.picture("paused");
        ada.page().locator(".dock .primary").click();
    }

    private void theChoicesAreAGroupWithTheirOdds() {
        bramSeat.showPart(0);
        bramSeat.act();
        adaSeat.act();
        bramSeat.reaches("CHOICE");
        var group = bram.page().locator(".options[role=radiogroup]");
        assertThat(group.locator("input[type=radio]").filter(new Locator.FilterOptions().setVisible(true)).first())
                .hasAccessibleDescription(Pattern.compile(".*[a-zäöü].*"));
    }
}
