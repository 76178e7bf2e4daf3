package org.arcanecodex.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** Two people, one at a desk and one with a phone, play a whole adventure in their browsers. */
class AdventureIT extends BrowserTest {

    /** The phases of the first chapter. */
    private static final int PICTURED = 5;

    private Visitor ada;
    private Visitor bram;
    private Seated adaSeat;
    private Seated bramSeat;
    private final Secrets adasSecrets = new Secrets();
    private final Secrets bramsSecrets = new Secrets();
    private int shares;
    private boolean reloaded;
    private boolean diceSeen;

    @Test
    void twoPlayToTheEndAndNeitherSeesWhatTheOtherKeeps() {
        sitDown();
        for (int step = 1; !adaSeat.phase().equals("EPILOGUE"); step++) {
            playOnePhase(step);
        }
        bramSeat.reaches("EPILOGUE");
        assertThat(shares).isEqualTo(1);
        assertThat(reloaded).isTrue();
        assertThat(diceSeen).isTrue();
        ada.picture("adventure-epilogue");
        bram.picture("adventure-epilogue");
        adasSecrets.areAllToBeReadBy(bram);
        bramsSecrets.areAllToBeReadBy(ada);
        for (var one : List.of(ada, bram)) {
            one.press("Roll them all again");
            assertThat(one.page().locator(".verified .good")).hasCount(2);
        }
    }

    private void sitDown() {
        ada = visitor(Device.DESKTOP);
        bram = visitor(Device.PHONE);
        var link = ada.gather("Ada Quill", "The Quiet Coach", "Whoever has the link");
        bram.acceptInvitation(link, "Bram Rook");
        ada.reads("Bram Rook");
        ada.picture("lobby");
        bram.picture("lobby");
        bram.press("I am ready");
        ada.press("Begin the story");
        adaSeat = new Seated(ada);
        bramSeat = new Seated(bram);
        adaSeat.reaches("SCENE");
        bramSeat.reaches("SCENE");
    }

    private void playOnePhase(int step) {
        var phase = adaSeat.phase();
        bramSeat.reaches(phase);
        if (phase.equals("COUNSEL")) {
            talk();
        }
        if (phase.equals("AFTERMATH")) {
            adasSecrets.openedBy(adaSeat.whatChanged());
            bramsSecrets.openedBy(bramSeat.whatChanged());
        }
        adasSecrets.areUnknownTo(bram);
        bramsSecrets.areUnknownTo(ada);
        if (step <= PICTURED) {
            ada.picture("adventure-%02d-%s".formatted(step, phase));
            bram.picture("adventure-%02d-%s".formatted(step, phase));
        }
        adaSeat.act();
        adaSeat.waitsForOthers();
        if (phase.equals("CHOICE") && !diceSeen) {
            adaSeat.noteThePartyWhileDiceRoll();
        }
        bramSeat.act();
        adaSeat.leaves(phase);
        bramSeat.leaves(phase);
        if (phase.equals("CHOICE") && !diceSeen) {
            nothingChangesBeforeTheDiceLieStill();
        }
    }

    private void nothingChangesBeforeTheDiceLieStill() {
        var party = adaSeat.partyBeforeWhileAndAfter();
        if (!party.get(1).isEmpty()) {
            assertThat(party.get(1)).isEqualTo(party.get(0));
            assertThat(party.get(2)).isNotEqualTo(party.get(0));
            diceSeen = true;
        }
    }

    /** Ada tells her first whisper and keeps the others; Bram keeps all of his. */
    private void talk() {
        adasSecrets.heard(adaSeat.whispers());
        bramsSecrets.heard(bramSeat.whispers());
        adasSecrets.areUnknownTo(bram);
        if (shares == 0) {
            tell();
            say("Is that the same coach?");
        } else if (!reloaded) {
            comeBack();
        }
    }

    private void tell() {
        var card = ada.page().locator("#part-whispers > .whisper:not(.objective)").first();
        var whisper = card.locator(".whisper-text").textContent();
        card.getByText("Truth", new Locator.GetByTextOptions().setExact(true)).click();
        adasSecrets.told(whisper);
        bramSeat.show("Whispers");
        assertThat(bram.page().locator(".share blockquote").filter(new Locator.FilterOptions().setHasText(whisper)))
                .isVisible();
        bram.picture("adventure-told");
        bramSeat.show("Scene");
        shares++;
    }

    private void say(String words) {
        ada.page().getByLabel("Say something").fill(words);
        ada.page().getByLabel("Say something").press("Enter");
        bramSeat.show("Chat");
        bram.reads(words);
        bramSeat.show("Scene");
    }

    /** A reload in the middle leads back to the same seat and chapter, and to what was said. */
    private void comeBack() {
        var hero = bramSeat.hero();
        var chapter = bramSeat.chapter();
        var whispers = bramSeat.whispers();
        bram.page().reload();
        reloaded = true;
        bramSeat.reaches("COUNSEL");
        assertThat(bramSeat.hero()).isEqualTo(hero);
        assertThat(bramSeat.chapter()).isEqualTo(chapter);
        assertThat(bramSeat.whispers()).isEqualTo(whispers);
        bramSeat.show("Chat");
        bram.reads("Is that the same coach?");
        bramSeat.show("Scene");
    }
}
