package org.arcanecodex.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.arcanecodex.protocol.ErrorCode;
import org.junit.jupiter.api.Test;

/** What a first visit costs. */
class PageLoadIT extends BrowserTest {

    /** What a phone on a slow network should have to wait for, compressed. */
    private static final int MOST_SCRIPT = 150_000;

    @Test
    void theScriptsAreSmallAndAllAskedForAtOnce() {
        var visitor = visitor(Device.PHONE);
        Map<String, Integer> sizes = new HashMap<>();
        visitor.window().onRequestFinished(request -> {
            if (request.url().endsWith(".js")) {
                sizes.put(request.url().replaceFirst("https?://[^/]+", ""), request.sizes().responseBodySize);
            }
        });
        visitor.goTo("/");
        visitor.reads("Everyone reads the same scene.");
        visitor.page().waitForLoadState();
        assertThat(sizes.values().stream().mapToInt(Integer::intValue).sum()).isBetween(1, MOST_SCRIPT);

        var preloaded = (List<?>) visitor.page()
                .evaluate("""
                          [...document.querySelectorAll('link[rel=modulepreload], script[src]')]
                            .map(one => new URL(one.href ?? one.src).pathname)""");
        assertThat(preloaded).map(Object::toString).containsExactlyInAnyOrderElementsOf(sizes.keySet());
    }

    @Test
    void everyWordIsThereInBothLanguagesAndEveryCodeHasAText() {
        var visitor = visitor(Device.DESKTOP).goTo("/");
        var words = (Map<?, ?>) visitor.page()
                .evaluate("""
                          async () => {
                            const [{ en }, { de }, { heroesEn }, { heroesDe }] = await Promise.all(
                              ['en', 'de', 'heroes-en', 'heroes-de'].map(one => import(`/js/i18n/${one}.js`)));
                            const keys = words => Object.keys(words).sort();
                            return { en: keys({ ...en, ...heroesEn }), de: keys({ ...de, ...heroesDe }) };
                          }""");
        var english = (List<?>) words.get("en");
        assertThat(english).hasSizeGreaterThan(300).isEqualTo(words.get("de"));
        assertThat(english.stream().map(Object::toString))
                .containsAll(Stream.of(ErrorCode.values()).map(code -> "error." + code).toList());
    }
}
