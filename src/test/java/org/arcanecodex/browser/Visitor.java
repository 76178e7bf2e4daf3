package org.arcanecodex.browser;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ScreenshotAnimations;

/** Somebody with a browser of their own, who complains about every error and every word to another host. */
final class Visitor implements AutoCloseable {

    private static final Path ALBUM = Path.of("target", "screenshots");
    static final double PATIENCE = 15_000;

    final Device device;
    private final BrowserContext window;
    private final Page page;
    private final String home;
    private final Set<Integer> ourPorts;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();

    Visitor(Chromium chromium, Device device, String home, Set<Integer> ourPorts) {
        this.device = device;
        this.home = home;
        this.ourPorts = ourPorts;
        window = chromium.window(device.options());
        window.setDefaultTimeout(PATIENCE);
        watch();
        page = window.newPage();
        page.onWebSocket(socket -> {
            sameHost(socket.url());
            socket.onFrameReceived(frame -> heard.add(frame.text()));
        });
    }

    private void watch() {
        window.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.type() + ": " + message.text());
            }
        });
        window.onWebError(error -> complaints.add("thrown: " + error.error()));
        window.onRequest(request -> sameHost(request.url()));
    }

    private void sameHost(String url) {
        var uri = URI.create(url);
        boolean ours = URI.create(home).getHost().equals(uri.getHost()) && ourPorts.contains(uri.getPort());
        if (!ours && !url.startsWith("data:") && !url.startsWith("blob:")) {
            complaints.add("asked another host: " + url);
        }
    }

    Visitor goTo(String path) {
        page.navigate(path.startsWith("/") ? home + path : path);
        return this;
    }

    /** Presses a button by what is written on it. */
    void press(String words) {
        button(words).click();
    }

    Locator button(String words) {
        return page.getByRole(AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    /** Comes in by an invitation, under that name. */
    void acceptInvitation(String url, String name) {
        goTo(url);
        page.getByLabel("You will be").fill(name);
        press("Take a seat");
    }

    /** Opens a room in which others may sit down; its link. */
    String gather(String name, String story, String who) {
        goTo("/");
        page.getByLabel("You will be").fill(name);
        press("Gather a party");
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByText(story, new Locator.GetByTextOptions().setExact(true)).click();
        dialog.getByText(who).click();
        press("Open the room");
        return page.locator("#invite-link").inputValue();
    }

    /** Waits until these words are to be read somewhere. */
    void reads(String words) {
        page.getByText(words).first().waitFor();
    }

    Page page() {
        return page;
    }

    BrowserContext window() {
        return window;
    }

    /** All that is in the page now, seen or not. */
    String everythingInThePage() {
        return page.content();
    }

    /** All that the server has said over sockets so far. */
    List<String> heard() {
        return List.copyOf(heard);
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** From now on, everything that the banner of the connection says. */
    void noteWhatTheLineSays() {
        page.evaluate(
                """
                () => {
                  window.lineSaid = [];
                  new MutationObserver(() => window.lineSaid.push(document.querySelector('.line')?.textContent ?? ''))
                    .observe(document.body, { subtree: true, childList: true, characterData: true });
                }""");
    }

    List<?> whatTheLineSaid() {
        return (List<?>) page.evaluate("window.lineSaid");
    }

    /** For tests that cut the line: a browser reports that as an error, and rightly so. */
    void forgiveLostLines() {
        complaints.removeIf(one -> one.contains("net::ERR_") || one.contains("WebSocket connection to"));
    }

    /** For tests in which something is refused: a browser reports each such answer as an error. */
    void forgiveRefusals() {
        complaints.removeIf(one -> one.contains("the server responded with a status of 4"));
    }

    /** Ends all motion at once. */
    void settle() {
        page.evaluate("document.getAnimations().forEach(one => one.effect?.getComputedTiming().iterations === 1"
                + " && one.finish())");
    }

    /** Keeps a picture of what is to be seen, as build output. */
    void picture(String of) {
        page.screenshot(new Page.ScreenshotOptions().setAnimations(ScreenshotAnimations.DISABLED)
                .setPath(ALBUM.resolve(of + "-" + device.name() + ".png")));
    }

    @Override
    public void close() {
        window.close();
    }
}
