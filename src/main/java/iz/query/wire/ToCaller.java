package iz.query.wire;

import iz.query.Answer;
import iz.query.Head;
import iz.query.Running;

import java.io.IOException;

/// Frames for whoever asked. What is whole goes in one write, with its head and its end. While the
/// asker does not take what there is, the query waits and others may work.
final class ToCaller implements Answer {
    private final Frames.Writer frames;
    private final Running query;
    private final Slot slot;
    private boolean whole;

    ToCaller(Frames.Writer frames, Running query, Slot slot) {
        this.frames = frames;
        this.query = query;
        this.slot = slot;
    }

    @Override
    public void head(Head head) {
        frames.add(Frames.HEAD, Messages.of(head));
        whole = head.whole() >= 0;
    }

    @Override
    public void bytes(byte[] bytes, int length) throws IOException {
        frames.add(Frames.DATA, bytes, length);
        if (whole) {
            return;
        }
        query.waits();
        try {
            frames.send();
            slot.regain();
        } finally {
            query.worksOn();
        }
    }

    void end() throws IOException {
        query.waits();
        frames.add(Frames.END).send();
    }
}
