package org.arcanecodex.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import org.arcanecodex.testkit.BesideOthers;
import org.arcanecodex.testkit.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's run command is killed in the middle of a chapter and started again, under two open pages. */
@BesideOthers
class RestartIT {

    private static final double START = 120_000;

    @Test
    void whoStaysPlaysOnAndWhoComesBackFindsTheSameChapter(@TempDir Path folder) {
        try (var server = new TestServer(folder).start(); var chromium = new Chromium()) {
            var ports = Set.of(server.url().getPort(), server.socketUrl().getPort());
            var ada = new Visitor(chromium, Device.DESKTOP, server.url().toString(), ports);
            var bram = new Visitor(chromium, Device.PHONE, server.url().toString(), ports);
            bram.acceptInvitation(ada.gather("Ada Quill", "Five to Noon", "Whoever has the link"), "Bram Rook");
            bram.press("I am ready");
            ada.press("Begin the story");
            var adaSeat = new Seated(ada);
            var bramSeat = new Seated(bram);
            adaSeat.act();
            bramSeat.act();
            adaSeat.reaches("COUNSEL");
            bramSeat.reaches("COUNSEL");
            ada.page().getByText("Twist", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true)).click();
            assertThat(shares(ada)).hasCount(1);
            var whispers = bramSeat.whispers();
            var told = shares(ada).innerText();

            server.kill();
            assertThat(line(ada)).containsText("The line is lost.");
            adaSeat.act();
            assertThat(line(ada)).containsText("One move waits here and will be sent.");
            server.start();

            assertThat(line(ada)).containsText("Back.", new ContainsTextOptions().setTimeout(START));
            bram.page().reload();
            bramSeat.reaches("COUNSEL");
            assertThat(bramSeat.whispers()).isEqualTo(whispers);
            assertThat(shares(ada).innerText()).isEqualTo(told);
            bramSeat.act();
            adaSeat.reaches("CHOICE");
            bramSeat.reaches("CHOICE");
            ada.forgiveLostLines();
            bram.forgiveLostLines();
            assertThat(ada.complaints()).isEmpty();
            assertThat(bram.complaints()).isEmpty();
        }
    }

    private static Locator shares(Visitor visitor) {
        return visitor.page().locator(".share.mine blockquote");
    }

    private static Locator line(Visitor visitor) {
        return visitor.page().locator(".line");
    }
}
