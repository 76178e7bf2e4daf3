package org.arcanecodex.browser;

import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** A visitor at a table, who reads it and does what a phase asks, by the page's own buttons. */
final class Seated {

    private final Visitor visitor;
    private final Page page;

    Seated(Visitor visitor) {
        this(visitor, visitor.page());
    }

    /** In another window of the same browser. */
    Seated(Visitor visitor, Page window) {
        this.visitor = visitor;
        this.page = window;
    }

    /** Waits for the table and says which phase it is in. */
    String phase() {
        return table().getAttribute("data-phase");
    }

    /** Waits until the table is in another phase than that. */
    void leaves(String phase) {
        page.locator(".table:not([data-phase='" + phase + "'])").waitFor();
    }

    void reaches(String phase) {
        page.locator(".table[data-phase='" + phase + "']").waitFor();
    }

    /** Waits until the table waits for others only. */
    void waitsForOthers() {
        page.locator(".strip:not(.turn)").waitFor();
    }

    /** The chapter's number and title, as the scene has them. */
    String chapter() {
        return page.locator(".scene .kicker").innerText() + " / " + page.locator(".scene-title").innerText();
    }

    /** Who one plays. */
    String hero() {
        return page.locator(".seat.mine .seat-name strong").textContent();
    }

    /** One's whispers of this chapter, word for word. */
    List<String> whispers() {
        return page.locator("#part-whispers > .whisper:not(.objective) .whisper-text").allTextContents();
    }

    /** From now on, everything that the party's numbers are while dice roll. */
    void noteThePartyWhileDiceRoll() {
        page.evaluate("""
                      () => {
                        const party = () => document.querySelector('#part-table')?.textContent;
                        window.partyBefore = party();
                        window.partyWhileRolling = [];
                        new MutationObserver(() => {
                          if (document.querySelector('.tumbling')) {
                            window.partyWhileRolling.push(party());
                          }
                        }).observe(document.body, { subtree: true, childList: true, characterData: true });
                      }""");
    }

    /** Waits until the dice lie still; what the party's numbers were before, in every moment of the roll, and are now. */
    List<String> partyBeforeWhileAndAfter() {
        whatChanged();
        return List.of((String) page.evaluate("window.partyBefore"),
                (String) page.evaluate("[...new Set(window.partyWhileRolling)].join(' / ')"),
                page.locator("#part-table").textContent());
    }

    /** Waits until the dice lie still; what the table reads then. */
    String whatChanged() {
        page.locator(".aftermath:not(:has(.tumbling)):not(:has(> button))").waitFor();
        var changes = page.locator(".changes");
        return changes.count() == 0 ? "" : changes.innerText();
    }

    /** Does what this phase asks, in the plainest way. */
    void act() {
        switch (phase()) {
            case "SCENE", "COUNSEL", "AFTERMATH" -> goOn();
            case "CHOICE" -> {
                options().first().check();
                goOn();
            }
            default -> throw new IllegalStateException("Nothing to do in " + phase());
        }
    }

    /** Presses the one big button, whatever language it is in. */
    private void goOn() {
        page.locator(".dock .primary").click();
    }

    Locator options() {
        return page.locator(".options input[type=radio]");
    }

    /** On a phone, goes to one of the four parts; on a desk all are in sight. */
    void show(String part) {
        if (visitor.device.isPhone()) {
            page.locator(".tabs").getByText(part).click();
        }
    }

    /** On a phone, goes to a part by its place in the foot. */
    void showPart(int number) {
        page.locator(".tabs .tab").nth(number).click();
    }

    private Locator table() {
        var table = page.locator(".table");
        table.waitFor();
        return table;
    }
}
