package org.arcanecodex.realtime;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.arcanecodex.browser.Chromium;

/** A browser that may be used from any thread: only one of its own ever touches it. */
final class BrowserThread implements AutoCloseable {

    private static final long LOOK_EVERY_MS = 20;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final Chromium chromium = CompletableFuture.supplyAsync(Chromium::new, thread).join();

    /** A new page at that address. */
    Page open(String url) {
        return call(() -> {
            var page = chromium.window(new Browser.NewContextOptions()).newPage();
            page.navigate(url);
            return page;
        });
    }

    <T> T with(Page page, Function<Page, T> work) {
        return call(() -> work.apply(page));
    }

    /** Does that again and again until it is cancelled or fails. */
    Future<?> keep(Runnable look) {
        return thread.scheduleWithFixedDelay(look, 0, LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
    }

    void later(Runnable work) {
        thread.execute(work);
    }

    private <T> T call(java.util.function.Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, thread).join();
    }

    @Override
    public void close() {
        call(() -> {
            chromium.close();
            return true;
        });
        thread.shutdown();
    }
}
