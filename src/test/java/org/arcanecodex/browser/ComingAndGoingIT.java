package org.arcanecodex.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** Doors that open and shut: what one is told there, and how one gets in and out. */
class ComingAndGoingIT extends BrowserTest {

    private static final String STORY = "Five to Noon";

    @Test
    void whoIsSentAwayIsToldSoAndWhoLeavesMakesRoom() {
        var host = visitor(Device.DESKTOP);
        var link = host.gather("Odile Marl", STORY, "Whoever has the link");
        var guest = visitor(Device.PHONE);
        guest.acceptInvitation(link.replace("#", "?debug#"), "Bram Rook");
        assertThat(seat(host, "Bram Rook")).isVisible();
        guest.window().setOffline(true);
        guest.page().evaluate("__codex.cut()");
        guest.press("I am ready");
        host.press("Remove: Bram Rook");
        assertThat(seat(host, "Bram Rook")).hasCount(0);
        guest.window().setOffline(false);
        guest.reads("This table is closed to you now");
        guest.picture("sent-away");
        guest.forgiveLostLines();

        host.goTo("/").page().locator(".continue-room").click();
        assertThat(host.page().locator("#invite-link")).hasValue(link);

        var other = visitor(Device.DESKTOP).goTo("/");
        other.page().getByLabel("Have a code?").fill(link);
        other.press("Enter");
        other.page().getByLabel("You will be").fill("Cleo Ash");
        other.press("Take a seat");
        assertThat(seat(host, "Cleo Ash")).isVisible();
        other.press("Leave the table");
        other.page().locator(".landing").waitFor();
        assertThat(seat(host, "Cleo Ash")).hasCount(0);
    }

    @Test
    void nobodyWaitsForWhoLeavesAStoryAndTheLastIsAsked() {
        var host = visitor(Device.DESKTOP);
        var link = host.gather("Odile Marl", STORY, "Whoever has the link");
        var guest = visitor(Device.PHONE);
        guest.acceptInvitation(link, "Bram Rook");
        guest.press("I am ready");
        host.press("Begin the story");
        var hostSeat = new Seated(host);
        new Seated(guest).reaches("SCENE");
        leave(guest);
        guest.page().locator(".landing").waitFor();
        assertThat(host.page().locator("#part-table .seat").filter(having("Bram Rook"))).containsText("Autopilot");
        hostSeat.act();
        hostSeat.reaches("COUNSEL");

        leave(host);
        host.reads("Nobody else is here to play on.");
        host.picture("leave-last");
        host.press("Leave for good");
        host.page().locator(".continue-room").click();
        host.reads("This table is closed");
    }

    @Test
    void whoHasLoggedOutInAnotherWindowIsNotMadeSomebodyNewUnasked() {
        var player = visitor(Device.PHONE);
        player.page()
                .addInitScript("if (new URLSearchParams(location.search).has('keepless'))"
                        + " Object.defineProperty(window, 'localStorage', { get() { throw new Error('blocked'); } })");
        player.goTo("/?keepless");
        player.press("Play now");
        new Seated(player).reaches("SCENE");

        var second = visitor(Device.DESKTOP).goTo("/");
        second.press("Play now");
        new Seated(second).reaches("SCENE");
        var spoken = second.page().locator(".sr-only[role=log]");
        assertThat(spoken).containsText("only for you");
        var window = second.window().newPage();
        window.navigate(second.page().url().replaceAll("/r/.*", "/"));
        window.evaluate("import('/js/net/session.js').then(({ session }) => session.leave())");
        second.reads("You have logged out.");
        assertThat(spoken).isEmpty();
        second.press("Come in again");
        assertThat(second.button("Take a seat")).isVisible();
        second.forgiveLostLines();
    }

    private static void leave(Visitor who) {
        who.press("Menu");
        who.press("Leave the table");
    }

    private static Locator seat(Visitor who, String name) {
        return who.page().locator(".lobby-seat").filter(having(name));
    }

    private static Locator.FilterOptions having(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }
}
