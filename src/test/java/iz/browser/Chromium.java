package iz.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The system's Chromium, which calls nobody on its own.
final class Chromium implements AutoCloseable {
    static final Path PROGRAM =
            Path.of(System.getenv().getOrDefault("IZ_CHROMIUM", "/usr/bin/chromium"));

    static final int PHONE = 390;
    static final int DESK = 1280;

    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(PROGRAM)
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-gpu",
                                                        "--disable-quic",
                                                        "--no-first-run",
                                                        "--disable-background-networking",
                                                        "--disable-component-update",
                                                        "--disable-sync")));
    }

    static boolean isThere() {
        return Files.isExecutable(PROGRAM);
    }

    /// A tab of a reader who has JavaScript turned off, as many of ours have.
    Tab reader(int width) {
        return tab(options(width).setJavaScriptEnabled(false));
    }

    /// The same on a telephone that is tapped.
    Tab tapper() {
        return tab(options(PHONE).setJavaScriptEnabled(false).setHasTouch(true).setIsMobile(true));
    }

    /// A tab as browsers have it: JavaScript is on, and the pages' content security policy holds.
    Tab strict(int width) {
        return tab(options(width));
    }

    /// A tab that lets the tests measure with scripts of their own, past the pages' CSP.
    Tab gauge(int width) {
        return tab(options(width).setBypassCSP(true));
    }

    /// The same for a reader who likes it dark.
    Tab darkGauge(int width) {
        return tab(options(width).setBypassCSP(true).setColorScheme(ColorScheme.DARK));
    }

    private Tab tab(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        Page page = context.newPage();
        page.setDefaultTimeout(15_000);
        return new Tab(page);
    }

    private static Browser.NewContextOptions options(int width) {
        return new Browser.NewContextOptions()
                .setViewportSize(width, width == PHONE ? 844 : 900)
                .setLocale("en");
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
