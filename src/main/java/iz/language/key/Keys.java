package iz.language.key;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;

import iz.language.Tag;

import java.util.LinkedHashSet;
import java.util.Set;

/// What one word is found by, from the most exact to the loosest.
///
/// @param exact as it is written, in NFC
/// @param folded without what people leave out when they type
/// @param sounds how it sounds, in any script; in more than one way where it may be read so
/// @param loose the sounds in plain letters, with what is often mixed up made one
/// @param frames its consonants as a script without vowels shows them
public record Keys(
        String exact, String folded, Set<String> sounds, Set<String> loose, Set<String> frames) {
    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

    public Keys {
        sounds = Set.copyOf(sounds);
        loose = Set.copyOf(loose);
        frames = Set.copyOf(frames);
    }

    /// The keys of a word in a text with this tag.
    public static Keys ofText(Token word, Tag tag) {
        Set<Reading> readings =
                script(word.text()) == script(tag)
                        ? Reading.ofText(tag)
                        : Reading.ofScript(script(word.text()));
        return of(word, readings, false);
    }

    /// The keys of a word that somebody typed: as every script and scheme that it may be.
    public static Keys ofTyped(Token word) {
        return of(word, Reading.ofScript(script(word.text())), true);
    }

    private static Keys of(Token word, Set<Reading> readings, boolean typed) {
        String folded = Folding.of(word.text());
        String exact = NFC.normalize(word.text());
        if (word.kind() != Token.Kind.WORD) {
            return new Keys(exact, folded, Set.of(), Set.of(), Set.of());
        }
        Set<String> sounds = new LinkedHashSet<>();
        Set<String> loose = new LinkedHashSet<>();
        readings.forEach(reading -> reading.sounds(word.text()).ifPresent(sounds::add));
        sounds.forEach(sound -> loose.add(Loose.of(sound)));
        return new Keys(exact, folded, sounds, loose, frames(word.text(), folded, readings, typed));
    }

    /// Arabic letters that somebody typed may be Uyghur, with all vowels, or another language.
    private static Set<String> frames(
            String word, String folded, Set<Reading> readings, boolean typed) {
        Set<String> frames = new LinkedHashSet<>();
        if (typed || readings.isEmpty()) {
            frames.addAll(Frame.ofLetters(folded));
        }
        for (Reading reading : readings) {
            if (reading.framed()) {
                reading.sounds(word).ifPresent(s -> frames.addAll(Frame.ofSounds(s, typed)));
            }
        }
        return frames;
    }

    private static int script(String word) {
        for (int at = 0; at < word.length(); ) {
            int c = word.codePointAt(at);
            int script = UScript.getScript(c);
            if (script != UScript.COMMON && script != UScript.INHERITED) {
                return script;
            }
            at += Character.charCount(c);
        }
        return UScript.COMMON;
    }

    private static int script(Tag tag) {
        return switch (tag.script()) {
            case "Arab", "Aran" -> UScript.ARABIC;
            default -> UScript.getCodeFromName(tag.script());
        };
    }
}
