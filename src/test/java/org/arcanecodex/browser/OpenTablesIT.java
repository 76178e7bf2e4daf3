package org.arcanecodex.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** Public tables find players on the landing page, private ones do not. */
class OpenTablesIT extends BrowserTest {

    @Test
    void aStrangerFindsAPublicTableAndSitsDown() {
        var host = visitor(Device.DESKTOP);
        host.gather("Odile Marl", "The Quiet Coach", "Anybody");
        var hidden = visitor(Device.DESKTOP);
        hidden.gather("Sable Vane", "The Quiet Coach", "Whoever has the link");

        var stranger = visitor(Device.PHONE).goTo("/");
        var table = table(stranger, "Odile Marl invites");
        assertThat(table).containsText("3 free seats");
        assertThat(table(stranger, "Sable Vane")).hasCount(0);
        table.scrollIntoViewIfNeeded();
        stranger.picture("open-tables");
        stranger.page().getByLabel("You will be").fill("Bram Rook");
        table.click();
        stranger.press("Take a seat");
        assertThat(host.page().locator(".lobby-seat").filter(new Locator.FilterOptions().setHasText("Bram Rook")))
                .isVisible();
    }

    private static Locator table(Visitor visitor, String words) {
        return visitor.page().locator(".open-table").filter(new Locator.FilterOptions().setHasText(words));
    }
}
