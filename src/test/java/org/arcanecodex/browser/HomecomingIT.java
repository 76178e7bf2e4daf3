package org.arcanecodex.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** Somebody without an account makes a hero, plays a story with them, and sees what it has changed and where they stand. */
class HomecomingIT extends BrowserTest {

    private static final Pattern LEARNT = Pattern.compile("(\\D+) \\d+ → (\\d+)");

    @Test
    void aHeroPlaysGrowsAndStandsOnTheBoard() {
        var mira = visitor(Device.PHONE).goTo("/heroes/new");
        mira.page().getByLabel("Their name").fill("Perpetua Lamb");
        mira.press("This is who they are");
        mira.press("Play as Perpetua Lamb");
        playToTheEnd(new Seated(mira));

        var home = mira.page().locator(".homecoming");
        assertThat(home).containsText("What it changed for Perpetua Lamb");
        assertThat(home).containsText(Pattern.compile("\\+\\d+ renown"));
        assertThat(home).containsText(Pattern.compile("\\+\\d+ gold"));
        home.scrollIntoViewIfNeeded();
        mira.picture("homecoming");
        var learnt = home.locator(".home-learnt").allInnerTexts();
        link(mira, "To this story’s board").click();
        assertThat(mira.page().locator(".panel .board-line.mine")).containsText("Perpetua Lamb");

        link(mira, "Your heroes").click();
        assertThat(mira.page().locator(".hero-sheet .deeds li")).hasCount(1);
        for (var line : learnt) {
            var parts = LEARNT.matcher(line);
            org.assertj.core.api.Assertions.assertThat(parts.matches()).as(line).isTrue();
            assertThat(skill(mira, parts.group(1))).hasText(parts.group(2));
        }
        assertThat(mira.page().locator(".hero-sheet .badge.host").first()).not().hasText("Renown 0");
        assertThat(mira.page().locator(".purse .score-total strong")).not().hasText("0");
        mira.picture("hall-after");
        link(mira, "Open its codex").click();
        mira.reads("Every secret");
    }

    @Test
    void inTheLobbyOneBringsAHeroOrNone() {
        var host = visitor(Device.DESKTOP);
        host.gather("Odo Finch", "The Quiet Coach", "Whoever has the link");
        host.press("Make your first hero");
        host.page().getByRole(AriaRole.DIALOG).getByLabel("Their name").fill("Odo Unbound");
        host.press("This is who they are");
        var card = host.page().locator(".hero-card").filter(new Locator.FilterOptions().setHasText("Odo Unbound"));
        assertThat(card).hasAttribute("aria-pressed", "true");
        assertThat(card).containsText("Comes along");
        assertThat(host.page().locator(".lobby-seat.mine")).containsText("Odo Unbound");
        host.picture("lobby-own");

        host.press("Without a hero of mine");
        assertThat(card).hasAttribute("aria-pressed", "false");
        card.click();
        assertThat(card).hasAttribute("aria-pressed", "true");
        var elsewhere = host.window().newPage();
        elsewhere.navigate(host.page().url().replaceAll("/r/.*", "/heroes"));
        elsewhere.getByText("This hero is in an adventure that has not ended yet.").waitFor();
        assertThat(elsewhere.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Let go").setExact(true)))
                .isDisabled();
    }

    private static void playToTheEnd(Seated table) {
        table.reaches("SCENE");
        while (!table.phase().equals("EPILOGUE")) {
            var phase = table.phase();
            table.act();
            table.leaves(phase);
        }
    }

    private static Locator skill(Visitor visitor, String name) {
        return visitor.page()
                .locator(".skills li")
                .filter(new Locator.FilterOptions().setHasText(name))
                .locator(".skill-number");
    }

    private static Locator link(Visitor visitor, String words) {
        return visitor.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words).setExact(true));
    }
}
