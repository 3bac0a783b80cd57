package iz.web.http;

import java.io.IOException;

/// The connection behind a visit, as far as a handler may know it: what it sends, and whether it is
/// still there. It does not know whose it is.
public interface Caller {
    /// One that sends nothing and stays.
    Caller NONE =
            new Caller() {
                @Override
                public String contentType() {
                    return "";
                }

                @Override
                public String header(String name) {
                    return "";
                }

                @Override
                public byte[] content(int most) {
                    return new byte[0];
                }

                @Override
                public void work() {}

                @Override
                public void rest() {}

                @Override
                public boolean gone() {
                    return false;
                }
            };

    /// The header `Content-Type`; empty when there is none.
    String contentType();

    /// Another header, for those who work at the desk; no reader's page asks. Empty when it is not
    /// there.
    String header(String name);

    /// The body of the request, once.
    ///
    /// @return one byte more than `most` when it is longer
    /// @throws IOException if it broke off
    byte[] content(int most) throws IOException;

    /// From here on its reply is made, by one of so many at once: waits until there is a place.
    void work();

    /// From here on, until `work`, its reply waits for somebody else.
    void rest();

    /// Waits for somebody else, while others use its place.
    default <T> T whileResting(Wait<T> wait) throws IOException {
        rest();
        try {
            return wait.done();
        } finally {
            work();
        }
    }

    /// What is waited for.
    interface Wait<T> {
        T done() throws IOException;
    }

    /// True when nobody waits for the reply any more.
    boolean gone();
}
