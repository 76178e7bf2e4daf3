package org.arcanecodex.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everybody can play: no screen breaks a rule of WCAG 2.2 AA that a machine can see, and a keyboard is enough. */
class AccessibilityIT extends BrowserTest {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
            "best-practice");

    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    private static final int MOST_TABS = 80;

    private final List<String> violations = new ArrayList<>();

    static List<Device> devices() {
        return List.of(Device.DESKTOP, Device.PHONE.inGerman());
    }

    @ParameterizedTest
    @MethodSource("devices")
    void noScreenBreaksARule(Device device) {
        var ada = visitor(device).goTo("/");
        ada.page().locator(".open-none, .open-table").first().waitFor();
        look(ada, "landing");
        ada.page().locator(".landing-go button").last().click();
        ada.page().locator(".story-card").first().click();
        look(ada, "gather");
        ada.page().locator(".dialog-foot .primary").click();
        ada.page().locator(".lobby-go .primary").waitFor();
        look(ada, "lobby");
        ada.page().locator(".lobby-go .primary").click();
        playAndLook(ada, new Seated(ada));
        ada.page().locator(".epilogue-dock a").click();
        ada.page().locator(".codex-bar").waitFor();
        look(ada, "codex");
        assertThat(violations).isEmpty();
    }

    @Test
    void theTableAsTextBreaksNoRule() {
        var ada = visitor(Device.DESKTOP).goTo("/");
        ada.press("Help and settings");
        ada.page().getByText("The table as text").click();
        look(ada, "help");
        ada.press("Close");
        ada.press("Play now");
        new Seated(ada).reaches("SCENE");
        ada.page().locator(".text-log").waitFor();
        look(ada, "text");
        assertThat(violations).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("devices")
    void whatLastsBreaksNoRule(Device device) {
        var ada = visitor(device).goTo("/heroes/new");
        ada.page().locator(".pick").first().waitFor();
        look(ada, "hero-new");
        ada.page().locator(".hero-form input[type=text]").fill("Axe " + device.name());
        ada.page().locator(".hero-form-go .primary").click();
        ada.page().locator(".hero-sheet .deeds, .hero-sheet section > .muted").first().waitFor();
        ada.page().locator(".shop > summary").click();
        ada.page().locator(".shop li").last().waitFor();
        look(ada, "hero-sheet");
        ada.goTo(ada.page().locator(".hero-tools a.button").getAttribute("href"));
        ada.page().locator(".hero-sheet").waitFor();
        look(ada, "hero-profile");
        ada.goTo("/boards/pages");
        ada.page().locator(".hall-two .panel").first().waitFor();
        look(ada, "boards");
        assertThat(violations).isEmpty();
    }

    /** What one meets at doors, over the table and behind the veil. */
    @Test
    void noDoorAndNoWindowBreaksARule() {
        var bram = visitor(Device.DESKTOP);
        var link = bram.gather("Bram Rook", "The Quiet Coach", "Whoever has the link");
        var ada = visitor(Device.PHONE.inGerman());
        ada.window().addInitScript("localStorage.setItem('codex.prefs', JSON.stringify({ veil: true }))");
        ada.goTo(link.replaceAll("#.*", ""));
        ada.page().locator(".plain .primary").waitFor();
        look(ada, "threshold");
        ada.page().locator(".plain .primary").click();
        ada.page().locator(".plain .big:not([type=submit])").waitFor();
        look(ada, "knock");
        ada.goTo("/r/AAAAAA");
        ada.page().locator(".plain [role=alert]").waitFor();
        look(ada, "refused");
        ada.goTo("/");
        ada.page().locator(".landing-go button").first().click();
        var table = new Seated(ada);
        table.reaches("SCENE");
        table.act();
        table.reaches("COUNSEL");
        table.showPart(1);
        assertThat(ada.page().locator(".veil-hold").last()).isVisible();
        ada.page().evaluate("import('/js/ui/toasts.js').then(({ toast }) => toast('Something', { bad: true }))");
        ada.page().locator(".toast").waitFor();
        look(ada, "veil-and-toast");
        ada.page().locator(".strip-tools").last().locator("button").click();
        ada.page().locator("dialog .toast").waitFor();
        look(ada, "menu");
        assertThat(violations).isEmpty();
    }

    private void playAndLook(Visitor ada, Seated table) {
        table.reaches("SCENE");
        for (int step = 1; !table.phase().equals("EPILOGUE"); step++) {
            var phase = table.phase();
            if (phase.equals("AFTERMATH")) {
                table.whatChanged();
            }
            if (step <= 4) {
                look(ada, phase);
                lookAtTheParts(ada, table, phase);
            }
            table.act();
            table.leaves(phase);
        }
        look(ada, "EPILOGUE");
    }

    private void lookAtTheParts(Visitor ada, Seated table, String phase) {
        if (phase.equals("COUNSEL") && ada.device.isPhone()) {
            for (int tab = 1; tab < 4; tab++) {
                table.showPart(tab);
                look(ada, "COUNSEL-part-" + tab);
            }
            table.showPart(0);
        }
    }

    /** By day for every rule; by night, where nothing but colours is different, for those. */
    private void look(Visitor visitor, String screen) {
        look(visitor, screen, ColorScheme.LIGHT, axe -> axe.withTags(RULES));
        look(visitor, screen, ColorScheme.DARK, axe -> axe.withRules(COLOURS));
    }

    private void look(Visitor visitor, String screen, ColorScheme light, UnaryOperator<AxeBuilder> rules) {
        visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(light));
        visitor.settle();
        var found = rules.apply(new AxeBuilder(visitor.page())).analyze().getViolations();
        for (var rule : found) {
            rule.getNodes()
                    .forEach(node -> violations.add("%s on %s, %s: %s at %s: %s".formatted(screen,
                            visitor.device.name(), light, rule.getId(), node.getTarget(), node.getFailureSummary())));
        }
        visitor.picture("screen-" + screen + "-" + light.name().toLowerCase(Locale.ROOT));
    }

    /** Tab, Shift, Space, Enter and arrows only; what has the focus is always to be seen. */
    @Test
    void aKeyboardIsEnoughForAChapter() {
        var ada = visitor(Device.DESKTOP).goTo("/");
        ada.reads("Play now");
        press(ada, "Play now", "Enter");
        var table = new Seated(ada);
        table.reaches("SCENE");
        press(ada, "Go on", "Enter");
        table.reaches("COUNSEL");
        press(ada, "Truth", "Enter");
        assertThat(ada.page().locator(".share.mine")).isVisible();
        press(ada, "I am ready to choose", "Enter");
        table.reaches("CHOICE");
        tabTo(ada, words -> words.contains("Put up the ladder and climb"));
        keys(ada, "Space", "ArrowDown");
        assertThat(table.options().nth(1)).isChecked();
        press(ada, "Seal my choice", "Enter");
        table.reaches("AFTERMATH");
        table.whatChanged();
        press(ada, "Go on", "Enter");
        table.reaches("SCENE");
    }

    @Test
    void singleKeysLeadThroughAChapterAndCanBeSwitchedOff() {
        var ada = visitor(Device.DESKTOP).goTo("/");
        ada.press("Play now");
        var table = new Seated(ada);
        table.reaches("SCENE");
        keys(ada, "g", "Enter");
        table.reaches("COUNSEL");
        keys(ada, "c");
        assertThat(ada.page().getByLabel("Say something")).isFocused();
        keys(ada, "g");
        assertThat(ada.page().getByLabel("Say something")).hasValue("g");
        keys(ada, "Escape", "Shift+Tab", "g", "Enter");
        table.reaches("CHOICE");
        keys(ada, "2");
        assertThat(table.options().nth(1)).isChecked();
        keys(ada, "?");
        ada.page().getByText("Single keys at the table").click();
        keys(ada, "Escape", "1");
        assertThat(table.options().nth(1)).isChecked();
    }

    private static void keys(Visitor visitor, String... keys) {
        for (var key : keys) {
            visitor.page().keyboard().press(key);
        }
    }

    private static void press(Visitor visitor, String words, String key) {
        tabTo(visitor, words::equals);
        visitor.page().keyboard().press(key);
    }

    private static void tabTo(Visitor visitor, java.util.function.Predicate<String> wanted) {
        for (int i = 0; i < MOST_TABS; i++) {
            visitor.page().keyboard().press("Tab");
            var focus = focus(visitor.page());
            assertThat(focus.get("covered")).as("covered: " + focus).isEqualTo(false);
            if (wanted.test((String) focus.get("words"))) {
                return;
            }
        }
        throw new AssertionError("Nothing of that kind takes the focus");
    }

    /** What has the focus by its words, and whether something else lies over it. */
    private static Map<?, ?> focus(Page page) {
        return (Map<?, ?>) page.evaluate(
                """
                () => {
                  const it = document.activeElement;
                  const box = it.getBoundingClientRect();
                  const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
                  const control = it.matches('a, button, input, textarea, select, summary');
                  const words = control ? it.getAttribute('aria-label') ?? (it.closest('label') ?? it).innerText : '';
                  const covered = control && !(top && (it.contains(top) || top.contains(it)));
                  return { words: words.trim(), covered };
                }""");
    }
}
