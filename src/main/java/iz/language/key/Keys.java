package iz.language.key;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;

import iz.language.Tag;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

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

    /// What a tag says, once for all words.
    private record Writing(int script, Set<Reading> readings) {
        private static final int MOST = 1000;
        private static final Map<Tag, Writing> KNOWN = new ConcurrentHashMap<>();

        static Writing of(Tag tag) {
            Writing known = KNOWN.get(tag);
            if (known == null) {
                known = new Writing(Keys.script(tag), Reading.ofText(tag));
                if (KNOWN.size() < MOST) {
                    KNOWN.put(tag, known);
                }
            }
            return known;
        }
    }

    /// The keys of a word in a text with this tag.
    public static Keys ofText(Token word, Tag tag) {
        Writing writing = Writing.of(tag);
        int script = script(word.text());
        return of(
                word,
                script == writing.script ? writing.readings : Reading.ofScript(script),
                false);
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
        Set<String> frames = new LinkedHashSet<>();
        // Arabic letters that somebody typed may be Uyghur, with all vowels, or another language.
        if (typed || readings.isEmpty()) {
            frames.addAll(Frame.ofLetters(folded));
        }
        for (Reading reading : readings) {
            String heard = reading.sounds(word.text()).orElse("");
            if (heard.isEmpty()) {
                continue;
            }
            if (sounds.add(heard)) {
                loose.add(Loose.of(heard));
            }
            if (reading.framed()) {
                frames.addAll(Frame.ofSounds(heard, typed));
            }
        }
        return new Keys(exact, folded, sounds, loose, frames);
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
