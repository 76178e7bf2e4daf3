package org.arcanecodex.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import org.arcanecodex.account.factor.Phone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** One's account by the page alone: a guest keeps it, protects it, comes back, takes a copy, and ends it. */
@ExtendWith(OutputCaptureExtension.class)
class AccountPageIT extends BrowserTest {

    private static final String PASSWORD = "correct staple battery";
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
            "best-practice");
    private static final Pattern WAY_BACK = Pattern.compile("#recover=[A-Za-z0-9._-]+");
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final List<String> violations = new ArrayList<>();

    static List<Device> devices() {
        return List.of(Device.DESKTOP, Device.PHONE.inTheLight().inGerman());
    }

    @ParameterizedTest
    @MethodSource("devices")
    void aGuestKeepsTheirAccountProtectsItAndComesBack(Device device) {
        int number = COUNT.incrementAndGet();
        var email = "page" + number + "@example.org";
        var ada = visitor(device).goTo("/account");
        field(ada, "email").waitFor();
        look(ada, "account-stranger");

        ada.goTo("/");
        ada.page().locator(".landing-go .primary").click();
        new Seated(ada).reaches("SCENE");
        ada.goTo("/account");
        field(ada, "displayName").fill("Page Ada " + number);
        field(ada, "email").fill(email);
        field(ada, "password").fill(PASSWORD);
        look(ada, "account-guest");
        ada.page().locator("form .primary").first().click();
        ada.page().locator(".sessions li").waitFor();
        assertThat(ada.page().locator(".account-who")).containsText("Page Ada " + number);

        addFactor(ada, "account-factor");
        var phone = this.phone;
        look(ada, "account-own");

        ada.page().locator(".account-who button").click();
        field(ada, "email").fill(email);
        field(ada, "password").fill(PASSWORD);
        ada.page().locator("form .primary").click();
        field(ada, "code").fill(phone.code(1));
        look(ada, "account-code");
        ada.page().locator("form .primary").click();
        ada.page().locator(".sessions li").waitFor();

        var copy = takeCopy(ada);
        assertThat(copy.suggestedFilename()).isEqualTo("arcane-codex.json");
        ada.forgiveRefusals();
        assertThat(violations).isEmpty();
    }

    private Phone phone;

    private void addFactor(Visitor ada, String picture) {
        var part = ada.page()
                .locator("section", new com.microsoft.playwright.Page.LocatorOptions())
                .filter(new Locator.FilterOptions().setHas(ada.page().locator("#account-factor")));
        part.locator("summary").click();
        part.locator("[name=password]").fill(PASSWORD);
        part.locator("form button").click();
        part.locator(".factor-secret").waitFor();
        look(ada, picture);
        phone = new Phone(part.locator(".factor-secret").innerText().replace(" ", ""));
        part.locator("[name=code]").fill(phone.code());
        part.locator("form button").click();
        assertThat(part.locator(".recovery-codes li")).hasCount(10);
        part.locator("button").click();
        part.locator("details").waitFor();
    }

    private static Download takeCopy(Visitor ada) {
        return ada.page().waitForDownload(() -> ada.page().locator("section").last().locator("p button").click());
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        var ada = visitor(Device.DESKTOP).goTo("/account");
        ada.press("Create an account");
        field(ada, "displayName").fill("Page Eve");
        field(ada, "email").fill("nowhere");
        field(ada, "password").fill("password123");
        ada.page().locator("form .primary").click();

        assertThat(ada.page().locator(".account-field .fault")).hasCount(2);
        assertThat(field(ada, "email")).isFocused();
        assertThat(field(ada, "email")).hasAttribute("aria-invalid", "true");
        look(ada, "account-faults");
        ada.forgiveRefusals();
        assertThat(violations).isEmpty();
    }

    /** A server without mail says in its log what a letter would. */
    @Test
    void whoForgotTheirPasswordComesBackByTheLetter(CapturedOutput said) {
        var eve = registered("back@example.org", "Page Back");
        eve.page().locator(".account-who button").click();
        eve.page().locator(".account-ways button").last().click();
        field(eve, "email").fill("back@example.org");
        eve.page().locator("form .primary").click();
        eve.page().locator("p[role=status]").waitFor();
        await().until(() -> WAY_BACK.matcher(said.getAll()).find());

        eve.goTo("/").goTo("/account" + WAY_BACK.matcher(said.getAll()).results().toList().getLast().group());
        field(eve, "newPassword").fill("another staple of mine");
        look(eve, "account-recover");
        eve.page().locator("form .primary").click();
        logIn(eve, "back@example.org", "another staple of mine");
        eve.forgiveRefusals();
        assertThat(violations).isEmpty();
    }

    @Test
    void whoEndsTheirAccountMayThinkAgain() {
        var eve = registered("end@example.org", "Page End");
        var part = eve.page().locator("section").last();
        part.locator("summary").click();
        part.locator("[name=password]").fill(PASSWORD);
        look(eve, "account-end");
        part.locator("form button").click();
        field(eve, "email").waitFor();

        logIn(eve, "end@example.org", PASSWORD);
        eve.page().locator(".notice .primary").click();
        assertThat(eve.page().locator(".notice .primary")).hasCount(0);
        eve.forgiveRefusals();
        assertThat(violations).isEmpty();
    }

    private Visitor registered(String email, String name) {
        var visitor = visitor(Device.DESKTOP).goTo("/account");
        visitor.press("Create an account");
        field(visitor, "displayName").fill(name);
        field(visitor, "email").fill(email);
        field(visitor, "password").fill(PASSWORD);
        visitor.page().locator("form .primary").click();
        visitor.page().locator(".sessions li").waitFor();
        return visitor;
    }

    private static void logIn(Visitor visitor, String email, String password) {
        field(visitor, "email").fill(email);
        field(visitor, "password").fill(password);
        visitor.page().locator("form .primary").click();
        visitor.page().locator(".sessions li").waitFor();
    }

    @Test
    void aKeyboardIsEnoughToRegister() {
        var ada = visitor(Device.DESKTOP).goTo("/account");
        field(ada, "email").waitFor();
        ada.button("Create an account").focus();
        var keys = ada.page().keyboard();
        keys.press("Enter");
        keys.press("Tab");
        keys.press("Tab");
        keys.type("Page Keys");
        keys.press("Tab");
        keys.type("keys@example.org");
        keys.press("Tab");
        keys.type(PASSWORD);
        keys.press("Enter");
        ada.page().locator(".sessions li").waitFor();
        ada.reads("You are Page Keys.");
    }

    private static Locator field(Visitor visitor, String name) {
        return visitor.page().locator("[name=" + name + "]").first();
    }

    private void look(Visitor visitor, String screen) {
        visitor.settle();
        for (var rule : new AxeBuilder(visitor.page()).withTags(RULES).analyze().getViolations()) {
            rule.getNodes()
                    .forEach(node -> violations.add("%s on %s: %s at %s: %s".formatted(screen, visitor.device.name(),
                            rule.getId(), node.getTarget(), node.getFailureSummary())));
        }
        visitor.picture("screen-" + screen);
    }
}
