package iz.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;

/// A page in a browser profile of its own, which goes when it is closed.
record Tab(Page page) implements AutoCloseable {

    /// Opens an address and waits until all of it is there.
    ///
    /// @return the status of the answer
    int open(String address) {
        Response response = page.navigate(address);
        if (response == null) {
            throw new AssertionError(address + " is on the page that is open already");
        }
        return response.status();
    }

    /// What a script says of the page; tests run it, the page has none.
    <T> T ask(Class<T> type, String script) {
        return type.cast(page.evaluate(script));
    }

    @Override
    public void close() {
        page.context().close();
    }
}
