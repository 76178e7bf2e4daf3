package org.arcanecodex.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** Somebody with a phone, who has never been here, plays alone. */
class TutorialIT extends BrowserTest {

    @Test
    void oneClickLeadsThroughTheTutorialToItsEndAndTheDiceAreRight() {
        var mira = visitor(Device.PHONE).goTo("/");
        mira.reads("Everyone reads the same scene.");
        mira.picture("landing");
        mira.press("Play now");

        var table = new Seated(mira);
        table.reaches("SCENE");
        for (int step = 1; !table.phase().equals("EPILOGUE"); step++) {
            var phase = table.phase();
            if (phase.equals("COUNSEL")) {
                lookAround(mira, table, step);
            }
            if (phase.equals("AFTERMATH")) {
                assertThat(mira.page().locator(".deed .outcome").first()).isVisible();
            }
            mira.picture("tutorial-%02d-%s".formatted(step, phase));
            table.act();
            table.leaves(phase);
        }
        mira.picture("tutorial-epilogue");
        mira.press("Roll them all again");
        assertThat(mira.page().locator(".verified .good")).hasCount(2);
        assertThat(mira.page().locator(".verified .bad")).hasCount(0);
        mira.picture("tutorial-verified");
    }

    private static void lookAround(Visitor mira, Seated table, int step) {
        for (var part : new String[]{"Whispers", "Table", "Chat"}) {
            table.show(part);
            mira.picture("tutorial-%02d-%s".formatted(step, part));
        }
        table.show("Scene");
    }
}
