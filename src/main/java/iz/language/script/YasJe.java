package iz.language.script;

import java.util.ArrayList;
import java.util.List;

/// Words that the Almaty norm writes with ж where Arabic script has ي (жил, жигит, жүрәк; but йеңи,
/// йоған, йол). The norm follows Ili pronunciation word by word, so the stems are listed; the list
/// holds common words and is not complete.
final class YasJe {
    private final List<byte[]> stems = new ArrayList<>();

    YasJe(WordReader reader, String... stems) {
        for (String stem : stems) {
            Word word = new Word();
            word.clear(0);
            reader.read(stem.toCharArray(), 0, stem.length(), word, new Doubts(null));
            byte[] sounds = new byte[word.length()];
            for (int i = 0; i < sounds.length; i++) {
                sounds[i] = (byte) word.sound(i);
            }
            this.stems.add(sounds);
        }
    }

    /// True when the word begins with a listed stem, and so is written with ж.
    boolean applies(Word word) {
        return word.soundOrNone(0) == Phoneme.Y.code() && listed(word);
    }

    /// Reads ж at the beginning of a listed word as ي.
    void read(Word word, char[] text, Doubts doubts) {
        if (word.soundOrNone(0) == Phoneme.ZH.code()) {
            word.set(0, Phoneme.Y.code());
            if (listed(word)) {
                doubts.tell("zhe", text, word.place(0), word.place(0) + 1, "ي", "ژ");
            } else {
                word.set(0, Phoneme.ZH.code());
            }
        }
    }

    private boolean listed(Word word) {
        for (byte[] stem : stems) {
            if (word.matches(0, stem)) {
                return true;
            }
        }
        return false;
    }
}
