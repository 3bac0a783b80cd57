package iz.browser;

import com.microsoft.playwright.Page;

import java.nio.file.Path;

/// Pictures of what tests see, for people to look at: into the folder `-Diz.pictures`, if any.
final class Pictures {
    private Pictures() {}

    static void take(Page page, String name) {
        String folder = System.getProperty("iz.pictures");
        if (folder != null) {
            Path file = Path.of(folder, name.replaceAll("\\W", "") + ".png");
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(file));
        }
    }
}
