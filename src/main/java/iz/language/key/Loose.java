package iz.language.key;

/// Sounds in plain letters, with those made one that people write one for the other: ö and o, ä and
/// e, x, kh and h, q and k, gh and g, zh and j, doubled letters. `sh` of two words and of one sound
/// are the same.
final class Loose {
    private Loose() {}

    static String of(String sounds) {
        String plain = plain(sounds);
        StringBuilder out = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            char next = i + 1 < plain.length() ? plain.charAt(i + 1) : 0;
            if (next == 'h' && (c == 'k' || c == 'g' || c == 'z')) {
                c = c == 'k' ? 'h' : c == 'g' ? 'g' : 'j';
                i++;
            }
            if (out.isEmpty() || out.charAt(out.length() - 1) != c) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static String plain(String sounds) {
        StringBuilder out = new StringBuilder(sounds.length() + 4);
        for (int i = 0; i < sounds.length(); i++) {
            char c = sounds.charAt(i);
            switch (c) {
                case 'ä' -> out.append('e');
                case 'ö' -> out.append('o');
                case 'ü' -> out.append('u');
                case 'č' -> out.append("ch");
                case 'š' -> out.append("sh");
                case 'ž' -> out.append('j');
                case 'ğ' -> out.append('g');
                case 'ŋ' -> out.append("ng");
                case 'q' -> out.append('k');
                case 'x' -> out.append('h');
                case 'v' -> out.append('w');
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
