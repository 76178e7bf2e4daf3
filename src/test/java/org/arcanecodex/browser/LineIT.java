package org.arcanecodex.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;

import org.arcanecodex.gateway.Connections;
import org.arcanecodex.platform.web.SocketAddress;
import org.arcanecodex.protocol.ServerUpdate;
import org.arcanecodex.testkit.Relay;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.Locator;

/** What a player sees of a line that breaks, freezes or moves, and that nothing is lost or done twice by it. */
class LineIT extends BrowserTest {

    @Autowired
    private SocketAddress address;

    @Autowired
    private Connections connections;

    private Relay relay;
    private Visitor ada;
    private Visitor bram;
    private Seated adaSeat;
    private Seated bramSeat;

    /** Ada plays over a line that the test holds, Bram over a good one. */
    @BeforeEach
    void sitDown() {
        relay = new Relay(door());
        address.opened(relay.port());
        ada = visitor(Device.DESKTOP);
        var link = ada.gather("Ada Quill", "The Quiet Coach", "Whoever has the link");
        address.opened(door());
        bram = visitor(Device.PHONE);
        bram.acceptInvitation(link, "Bram Rook");
        bram.press("I am ready");
        ada.press("Begin the story");
        adaSeat = new Seated(ada);
        bramSeat = new Seated(bram);
        adaSeat.reaches("SCENE");
        bramSeat.reaches("SCENE");
        ada.noteWhatTheLineSays();
    }

    @AfterEach
    void mend() {
        address.opened(door());
        relay.close();
        ada.forgiveLostLines();
    }

    @Test
    void afterACutTheMoveThatWaitedIsMadeOnceAndWhatWasMissedIsThere() {
        say(ada, "before");
        var asked = new ArrayList<String>();
        ada.page().onWebSocket(socket -> asked.add(socket.url()));
        relay.cut();
        lineSays("The line is lost. Trying again");
        ada.press("Go on");
        assertThat(line()).containsText("One move waits here and will be sent.");
        var field = ada.page().getByLabel("Say something");
        field.fill("while away");
        field.press("Enter");
        field.pressSequentially("half a thou");
        ada.picture("line-lost");
        bramSeat.act();
        // NGINX chooses an instance by the room: whoever has failed twice asks for another one.
        ada.page()
                .waitForCondition(() -> asked.stream().anyMatch(url -> url.matches(".*[?&]room=[A-Z0-9]{6}-2(&.*)?")));
        relay.mend();
        assertThat(line()).containsText("Back. Caught up one step.");
        ada.picture("line-back");
        adaSeat.reaches("COUNSEL");
        assertThat(ada.page().locator(".said-text")).hasText(new String[]{"before", "while away"});
        assertThat(field).hasValue("half a thou");
        assertThat(line()).isEmpty();
    }

    @Test
    void aLineThatIsSilentIsCalledUnsteadyAndThenReplacedAndWhatWasSaidIntoItIsSaidOnce() {
        assertThat(pulse()).hasAttribute("title", java.util.regex.Pattern.compile("Connected\\..*"));
        relay.freeze();
        ada.press("Go on");
        ada.page().getByLabel("Say something").fill("only once");
        ada.page().getByLabel("Say something").press("Enter");
        assertThat(line()).containsText("The line is unsteady.");
        ada.picture("line-unsteady");
        bramSeat.act();
        line().getByText("The line is lost.").waitFor();
        relay.mend();
        adaSeat.reaches("COUNSEL");
        bramSeat.reaches("COUNSEL");
        lineSays("Back.");
        say(ada, "and then this");
        bramSeat.show("Chat");
        // What is said while the line is being replaced once more is said again over the next one.
        assertThat(bram.page().locator(".said-text")).hasText(new String[]{"only once", "and then this"},
                new LocatorAssertions.HasTextOptions().setTimeout(3 * Visitor.PATIENCE));
    }

    @Test
    void aNewLineOverWhichNobodyAnswersIsGivenUp() {
        relay.cut();
        assertThat(line()).containsText("The line is lost.");
        ada.press("Go on");
        relay.deafen();
        await().atMost(Duration.ofSeconds(60)).until(() -> relay.connections() == 1);
        relay.mend();
        bramSeat.act();
        adaSeat.reaches("COUNSEL");
    }

    @Test
    void aServerThatGoesAwayIsLeftOnlyWhenTheNextLineStands() {
        await().until(() -> relay.connections() == 1);
        relay.delay(Duration.ofMillis(700));
        relay.mostAtOnce();
        connections.all().forEach(one -> one.send(new ServerUpdate.Draining(100)));
        lineSays("Moving to another lantern");
        adaSeat.act();
        bramSeat.act();
        adaSeat.reaches("COUNSEL");
        await().until(() -> relay.mostAtOnce() == 2);
        await().until(() -> relay.connections() == 1);
        assertThat(ada.whatTheLineSaid()).isNotEmpty().noneMatch(text -> text.toString().contains("lost"));
        assertThat(line()).isEmpty();
    }

    /** Now or since the test began: some of its sentences stand for a moment only. */
    private void lineSays(String text) {
        ada.page()
                .waitForCondition(() -> ada.whatTheLineSaid().stream().anyMatch(one -> one.toString().contains(text)));
    }

    @Test
    void aSecondWindowTakesTheSeatAndTheFirstMayTakeItBack() {
        var first = ada.page();
        var second = ada.window().newPage();
        second.navigate(first.url());
        second.locator(".table").waitFor();
        assertThat(first.locator(".line")).containsText("You continued elsewhere");
        second.locator(".dock .primary").click();
        second.locator(".strip:not(.turn)").waitFor();
        first.getByText("Take it back here").click();
        assertThat(second.locator(".line")).containsText("You continued elsewhere");
        assertThat(first.locator(".line")).isEmpty();
        adaSeat.waitsForOthers();
        bramSeat.act();
        adaSeat.reaches("COUNSEL");
    }

    @Test
    void aMoveThatWaitedIsNotMadeInALaterPhase() {
        relay.cut();
        assertThat(line()).containsText("The line is lost.");
        ada.press("Go on");
        assertThat(line()).containsText("One move waits here and will be sent.");
        address.opened(door());
        var elsewhere = ada.window().newPage();
        elsewhere.navigate(ada.page().url());
        var there = new Seated(ada, elsewhere);
        there.reaches("SCENE");
        for (var phase = "SCENE"; !phase.equals("AFTERMATH"); phase = there.phase()) {
            bramSeat.reaches(phase);
            there.act();
            bramSeat.act();
            there.leaves(phase);
        }
        elsewhere.close();
        relay.mend();
        adaSeat.reaches("AFTERMATH");
        ada.reads("The table has moved on meanwhile.");
        assertThat(ada.page().locator(".strip.turn")).isVisible();
        assertThat(ada.button("Go on")).isEnabled();
    }

    @Test
    void theLampTellsHowLongTheLineTakes() {
        ada.press("Go on");
        assertThat(pulse()).hasAttribute("title",
                java.util.regex.Pattern.compile("Connected\\. Line [0-9,.]+ ms\\. Table [0-9,.]+ ms\\."),
                new com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions().setTimeout(15_000));
        ada.press("Menu");
        ada.reads("Line ");
        ada.picture("menu");
    }

    private Locator line() {
        return ada.page().locator(".line");
    }

    private Locator pulse() {
        return ada.page().locator(".pulse");
    }

    private static void say(Visitor who, String words) {
        var field = who.page().getByLabel("Say something");
        field.fill(words);
        field.press("Enter");
        assertThat(who.page().locator(".said-text").last()).hasText(words);
        assertThat(who.page().locator(".chat-waiting")).hasCount(0);
    }
}
