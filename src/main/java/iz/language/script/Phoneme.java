package iz.language.script;

/// The sounds that Uyghur writing tells apart, in the order of the Arabic-script alphabet (ئا ئە ب
/// … ي), with the hiatus as the last. Every Uyghur script is read into them and written from them.
public enum Phoneme {
    A,
    AE,
    B,
    P,
    T,
    J,
    CH,
    X,
    D,
    R,
    Z,
    ZH,
    S,
    SH,
    GH,
    F,
    Q,
    K,
    G,
    NG,
    L,
    M,
    N,
    H,
    O,
    U,
    OE,
    UE,
    W,
    E,
    I,
    Y,
    /// The hiatus that ئ marks inside a word (قۇرئان, سائەت, ۋۇقۇئ). Before a vowel that begins a
    /// word ئ is a carrier, not a sound, and is not kept.
    HIATUS;

    private static final int VOWELS =
            1 << 0 | 1 << 1 | 1 << 24 | 1 << 25 | 1 << 26 | 1 << 27 | 1 << 29 | 1 << 30;

    public boolean vowel() {
        return vowel(code());
    }

    /// Its number in words and tables, which are arrays for speed.
    @SuppressWarnings("EnumOrdinal")
    int code() {
        return ordinal();
    }

    static boolean vowel(int sound) {
        return sound < 32 && (VOWELS >>> sound & 1) != 0;
    }

    static boolean consonant(int sound) {
        return sound < 32 && (VOWELS >>> sound & 1) == 0;
    }
}
