package iz.language.key;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/// How a text is divided into what can be found.
class TokensTest {

    @Test
    void wordsStandWithoutTheirPunctuation() {
        assertEquals(
                List.of("ياش", "ئىدۇق", "بىز", "Iz", "2026"),
                texts("ياش ئىدۇق، «بىز»؟ Iz! — 2026."));
    }

    @Test
    void anApostropheInsideAWordStaysInIt() {
        assertEquals(List.of("men'gu", "rock’n’roll"), texts("'men'gu' rock’n’roll"));
    }

    @Test
    void marksAndKashidaStayInTheirWord() {
        assertEquals(List.of("بُلْبُل", "ئىــز", "e\u0301l"), texts("بُلْبُل ئىــز e\u0301l"));
    }

    @Test
    void aZeroWidthNonJoinerDoesNotDivideAWord() {
        assertEquals(List.of("می\u200Cرود"), texts("می\u200Cرود"));
    }

    @Test
    void signsWithoutSpacesAreSinglesAndPairs() {
        assertEquals(
                List.of(
                        new Token("國", 0, 1, 0, Token.Kind.CHARACTER),
                        new Token("國破", 0, 2, 0, Token.Kind.PAIR),
                        new Token("破", 1, 2, 1, Token.Kind.CHARACTER),
                        new Token("破山", 1, 3, 1, Token.Kind.PAIR),
                        new Token("山", 2, 3, 2, Token.Kind.CHARACTER)),
                Tokens.of("國破山"));
    }

    @Test
    void punctuationDividesARunWithoutSpaces() {
        assertEquals(List.of("國", "破"), texts("國，破"));
        assertEquals(List.of("古", "古池", "池", "や"), texts("古池 や"));
    }

    @Test
    void kanaAndHangulArePairedToo() {
        assertEquals(List.of("ス", "スー", "ー"), texts("スー"));
        assertEquals(List.of("진", "진달", "달"), texts("진달"));
        assertEquals(List.of("か\u3099", "か\u3099き", "き"), texts("か\u3099き"));
    }

    @Test
    void aVariationSelectorDoesNotDivideARun() {
        String text = "葛\uDB40\uDD00飾";
        assertEquals(List.of("葛\uDB40\uDD00", text, "飾"), texts(text));
        assertEquals("葛", Keys.ofTyped(Tokens.of(text).getFirst()).folded());
    }

    @Test
    void thaiVowelSignsStayWithTheirConsonant() {
        assertEquals(List.of("ดี"), texts("ดี"));
    }

    @Test
    void tibetanSyllablesAreWords() {
        assertEquals(List.of("བཀྲ", "ཤིས"), texts("བཀྲ་ཤིས་"));
    }

    @Test
    void wordsBesideARunWithoutSpacesAreCountedOn() {
        assertEquals(
                List.of(
                        new Token("iz", 0, 2, 0, Token.Kind.WORD),
                        new Token("月", 2, 3, 1, Token.Kind.CHARACTER),
                        new Token("из", 3, 5, 2, Token.Kind.WORD)),
                Tokens.of("iz月из"));
    }

    @Test
    void aCharacterBeyondTheFirstPlaneIsOne() {
        // U+20BB7 and Gothic, each two chars.
        String text = "𠮷月 𐌰𐍄𐍄𐌰";
        assertEquals(List.of("𠮷", "𠮷月", "月", "𐌰𐍄𐍄𐌰"), texts(text));
        assertEquals(new Token("𐌰𐍄𐍄𐌰", 4, 12, 2, Token.Kind.WORD), Tokens.of(text).getLast());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ياش ئىدۇق مۈشكۈل سەپەرگە",
                "𠮷國破山河在 城春 iz'imiz 𐌰𐍄𐍄𐌰",
                "धर्म बुद्धः བཀྲ་ཤིས་ スーパー",
                "a😀b\u200F«c»\u0000d\uD800e\uDC00\uDC00國\uD842",
            })
    void everyTokenIsAPieceOfTheText(String text) {
        int before = 0;
        for (Token token : Tokens.of(text)) {
            assertEquals(text.substring(token.start(), token.end()), token.text());
            assertEquals(true, token.position() - before <= 1 && token.position() >= before);
            before = token.position();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "!?", "«»", "\u200F\u200E", "\u0000", "\uD800", "😀🐪"})
    void whatHasNoLettersHasNoWords(String text) {
        assertEquals(
                List.of(),
                Tokens.of(text).stream()
                        .filter(t -> Character.isLetter(t.text().codePointAt(0)))
                        .toList());
    }

    private static List<String> texts(String text) {
        return Tokens.of(text).stream().map(Token::text).toList();
    }
}
