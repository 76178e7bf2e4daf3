package org.arcanecodex.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;

/** What somebody holds in their hands or has on their desk. */
record Device(String name, int width, int height, boolean isPhone, ColorScheme light, String language) {

    static final Device PHONE = new Device("phone", 390, 844, true, ColorScheme.DARK, "en-GB");
    static final Device DESKTOP = new Device("desktop", 1280, 800, false, ColorScheme.DARK, "en-GB");

    Device inTheLight() {
        return new Device(name + "-light", width, height, isPhone, ColorScheme.LIGHT, language);
    }

    Device inGerman() {
        return new Device(name + "-de", width, height, isPhone, light, "de-DE");
    }

    NewContextOptions options() {
        return new NewContextOptions().setViewportSize(width, height)
                .setIsMobile(isPhone)
                .setHasTouch(isPhone)
                .setColorScheme(light)
                .setLocale(language)
                .setTimezoneId("Europe/Berlin");
    }
}
