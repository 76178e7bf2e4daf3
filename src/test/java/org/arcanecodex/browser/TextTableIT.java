package org.arcanecodex.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;

/** Who neither looks nor points plays the same game: one log to read, one line to write. */
class TextTableIT extends BrowserTest {

    private Visitor ada;

    @Test
    void aStoryIsPlayedToItsEndByWordsAlone() {
        ada = visitor(Device.DESKTOP).goTo("/");
        ada.press("Help and settings");
        ada.page().getByText("The table as text").click();
        ada.press("Close");
        ada.press("Play now");
        var table = new Seated(ada);
        table.reaches("SCENE");
        assertThat(log()).containsText("clock at Pellow has said five to noon for nine days.");
        type("dance");
        assertThat(log()).containsText("“dance” is no command. Write help.");
        type("go");
        table.reaches("COUNSEL");
        assertThat(log()).containsText("Whisper 1, only for you:");
        type("share 1 twist");
        assertThat(log()).containsText(Pattern.compile("Told [0-9]+, by Nettie Crome: “"));
        type("say Mind the ladder");
        assertThat(log()).containsText("says: Mind the ladder");
        ada.picture("text");
        type("go");
        table.reaches("CHOICE");
        type("choose 9");
        assertThat(log()).containsText("Write the number of an option");
        type("choose 1");
        table.reaches("AFTERMATH");
        assertThat(log()).containsText("rolled");
        type("party");
        assertThat(log()).containsText("Seat 1: Nettie Crome, thief");
        while (!table.phase().equals("EPILOGUE")) {
            var phase = table.phase();
            type(phase.equals("CHOICE") ? "choose 1" : "go");
            table.leaves(phase);
        }
        assertThat(log()).containsText("The story:");
        assertThat(log()).containsText("Every secret.");
        type("check");
        assertThat(log()).containsText(Pattern.compile("(rolls are|roll is) right\\."));
        ada.picture("text-epilogue");
    }

    private Locator log() {
        return ada.page().locator(".text-log");
    }

    private void type(String words) {
        var line = ada.page().getByLabel("What do you do?");
        line.fill(words);
        line.press("Enter");
    }
}
