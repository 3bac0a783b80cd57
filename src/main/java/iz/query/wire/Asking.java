package iz.query.wire;

import iz.query.Ask;
import iz.query.Refusal;
import iz.query.Refusal.Kind;

import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Where questions go: a query process of one's own, or one elsewhere.
public interface Asking {
    /// Asks, and waits for the head of the answer.
    ///
    /// @param gone true as soon as nobody waits for the answer any more
    /// @return must be closed
    /// @throws Refusal if there is no answer
    AnswerStream ask(Ask ask, BooleanSupplier gone);

    /// A query process that somebody else watches, on this machine or another.
    static Asking at(Address address, Duration deadline) {
        QueryClient client = new QueryClient(address, deadline, () -> {});
        return (ask, gone) -> {
            try {
                return client.ask(ask, gone);
            } catch (IOException e) {
                throw new Refusal(
                        Kind.BUSY, "The query process cannot be reached.", "Try again later.");
            }
        };
    }

    /// None: queries are not answered here.
    static Asking none() {
        return (ask, gone) -> {
            throw new Refusal(Kind.BUSY, "This server runs without a query process.", "");
        };
    }
}
