package org.arcanecodex.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** Public tables find players on the landing page, private ones do not. */
class OpenTablesIT extends BrowserTest {

    @Test
    void aStrangerFindsAPublicTableAndSitsDown() {
        var host = visitor(Device.DESKTOP);
        host.gather("Ada Quill", "The Quiet Coach", "Anybody");
        var hidden = visitor(Device.DESKTOP);
        hidden.gather("Sable Vane", "The Quiet Coach", "Whoever has the link");

        var stranger = visitor(Device.PHONE).goTo("/");
        var tables = stranger.page().locator(".open-table");
        assertThat(tables).hasCount(1);
        assertThat(tables).containsText("Ada Quill invites");
        assertThat(tables).containsText("3 free seats");
        tables.scrollIntoViewIfNeeded();
        stranger.picture("open-tables");
        stranger.page().getByLabel("You will be").fill("Bram Rook");
        tables.click();
        stranger.press("Take a seat");
        assertThat(host.page().locator(".lobby-seat").filter(new Locator.FilterOptions().setHasText("Bram Rook")))
                .isVisible();
    }
}
