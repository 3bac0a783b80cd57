package iz.store.text;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

import java.util.List;

/// Keys that were made already, as Lucene wants to be told of them.
final class KeyStream extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final List<Key> keys;
    private int next;
    private int position = -1;

    /// A key of the word at a position.
    record Key(String value, int position) {}

    /// @param keys in the order of their positions
    KeyStream(List<Key> keys) {
        this.keys = keys;
    }

    @Override
    public boolean incrementToken() {
        if (next == keys.size()) {
            return false;
        }
        clearAttributes();
        Key key = keys.get(next++);
        term.append(key.value);
        step.setPositionIncrement(key.position - position);
        position = key.position;
        return true;
    }

    @Override
    public void reset() {
        next = 0;
        position = -1;
    }
}
