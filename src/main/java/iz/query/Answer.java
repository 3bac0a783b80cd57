package iz.query;

import java.io.IOException;

/// Where an answer goes: its head, then its bytes.
public interface Answer {
    void head(Head head) throws IOException;

    void bytes(byte[] bytes, int length) throws IOException;
}
