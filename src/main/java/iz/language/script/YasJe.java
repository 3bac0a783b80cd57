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

    /// True when the word begins with a listed stem.
    boolean applies(Word word) {
        if (word.length() == 0 || word.sound(0) != Phoneme.Y.code()) {
            return false;
        }
        for (byte[] stem : stems) {
            if (word.matches(0, stem)) {
                return true;
            }
        }
        return false;
    }
}
