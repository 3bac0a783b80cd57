package iz.language.script;

import static iz.language.script.Uyghur.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;

import iz.language.script.Options.Apostrophes;
import iz.language.script.Options.Capitals;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Collectors;

/// The rules that decide whether a romanisation is right, one by one.
class UyghurRulesTest {
    private static String latin(String arabic) {
        return convert("uey", "uly", arabic);
    }

    private static String arabic(String latin) {
        return convert("uly", "uey", latin);
    }

    private static Options options(Apostrophes apostrophes, Capitals capitals) {
        return new Options(apostrophes, capitals, false);
    }

    @Test
    void theHamzaBeforeAnInitialVowelIsNotWritten() {
        assertEquals("iz edeb-exlaq", latin("ئىز ئەدەب-ئەخلاق"));
        assertEquals("ئىز ئەدەب-ئەخلاق", arabic("iz edeb-exlaq"));
    }

    @Test
    void aHamzaInsideIsAnApostropheExceptBetweenVowels() {
        assertEquals("qur'an te'sir saet wuqu'", latin("قۇرئان تەئسىر سائەت ۋۇقۇئ"));
        assertEquals("قۇرئان تەئسىر سائەت ۋۇقۇئ", arabic("qur'an te'sir saet wuqu'"));
    }

    @Test
    void betweenVowelsTheApostropheIsAChoice() {
        Options always = options(Apostrophes.ALWAYS, Capitals.AS_TYPED);
        assertEquals("sa'et mu'ellim", convert("uey", "uly", "سائەت مۇئەللىم", always));
        assertEquals("سائەت مۇئەللىم", arabic("sa'et mu'ellim"));
        assertEquals("سائەت مۇئەللىم", arabic("saet muellim"));
    }

    @Test
    void lettersThatWouldBeReadAsOneAreKeptApart() {
        assertEquals(
                "in'gliz yan'ghin is'haq mez'hep chong'haji",
                latin("ئىنگلىز يانغىن ئىسھاق مەزھەپ چوڭھاجى"));
        assertEquals(
                "ئىنگلىز يانغىن ئىسھاق مەزھەپ چوڭھاجى",
                arabic("in'gliz yan'ghin is'haq mez'hep chong'haji"));
    }

    @Test
    void noApostropheFollowsNgBeforeGOrGh() {
        assertEquals("gangirap mingge mangghanda", latin("گاڭىراپ مىڭگە ماڭغاندا"));
        assertEquals("مىڭگە ماڭغاندا", arabic("mingge mangghanda"));
    }

    @Test
    void unapostrophisedNghIsNAndGh() {
        assertEquals("يانغىن تاڭغا", arabic("yanghin tanggha"));
    }

    @Test
    void everyPairOfConsonantsIsToldApart() {
        String consonants = "بپتجچخدرزژسشغفقكگڭلمنھۋي";
        String words =
                consonants
                        .chars()
                        .boxed()
                        .flatMap(a ->
                                consonants
                                        .chars()
                                        .mapToObj(b -> "ئا" + (char) (int) a + (char) b + "ا"))
                        .collect(Collectors.joining(" "));
        for (String scheme : List.of("uly", "uly-2008", "uyy", "cts", "cts-1991", "usy")) {
            assertEquals(words, convert(scheme, "uey", convert("uey", scheme, words)), scheme);
        }
    }

    @Test
    void chineseNamesKeepTheirVowelsTogether() {
        String names = "جۇڭخۇا شىنخۇادا چىڭخۇا گۇاڭدۇڭ خۇاڭخې جۈېجۈ";
        assertEquals("jungxua shinxuada chingxua guangdung xuangxé jüéjü", latin(names));
        assertEquals(names, arabic("jungxua shinxuada chingxua guangdung xuangxé jüéjü"));
        assertEquals("سۇئال", arabic("sual"));
    }

    @Test
    void initialsStandApartInArabicScriptAndTogetherInCapitals() {
        assertEquals("ShUAR we JKP, AQSh.", latin("ش ئۇ ئا ر ۋە ج ك پ، ئا ق ش."));
        assertEquals("ش ئۇ ئا ر ۋە ج ك پ، ئا ق ش.", arabic("ShUAR we JKP, AQSh."));
        assertEquals("A.Q.Sh.", latin("ئا.ق.ش."));
        assertEquals("АҚШ", convert("uey", "usy", "ئا ق ش"));
        assertEquals("u keldi, u u yerde", latin("ئۇ كەلدى، ئۇ ئۇ يەردە"));
    }

    @Test
    void initialsThatWouldBeReadAsAWordStayApart() {
        assertEquals("P A L", latin("پ ئا ل"));
        assertEquals("پ ئا ل", arabic("P A L"));
        assertEquals("ئىز", arabic("IZ"));
    }

    @Test
    void addressesAndForeignWordsAndNumbersStay() {
        String text = "«سالام» https://example.com/a?b=c، info@iz.org، Microsoft 1،000 2024-يىلى";
        assertEquals(
                "«salam» https://example.com/a?b=c, info@iz.org, Microsoft 1،000 2024-yili",
                latin(text));
        assertEquals(
                "Microsoft BBC XX-ئەسىر www.iz.org", arabic("Microsoft BBC XX-esir www.iz.org"));
    }

    @Test
    void markedForeignWordsComeBack() {
        Options marked = new Options(Apostrophes.NEEDED, Capitals.AS_TYPED, true);
        String text = "بۇ Linux ۋە T. Abdurazak نى؛";
        String over = convert("uey", "uly", text, marked);
        assertEquals("bu \u200BLinux\uFEFF we \u200BT\uFEFF. \u200BAbdurazak\uFEFF ni;", over);
        assertEquals(text, arabic(over));
    }

    @Test
    void aStrayMarkHoldsNothingBack() {
        assertEquals("سالام دۇنيا\nيەنە", arabic("\u200Bsalam dunya\nyene"));
        assertEquals("سالام دۇنيا", arabic("salam \u200B\u200Bdunya"));
    }

    @Test
    void punctuationIsMirroredBothWays() {
        assertEquals("kim, néme; qachan?", latin("كىم، نېمە؛ قاچان؟"));
        assertEquals("كىم، نېمە؛ قاچان؟", arabic("kim, néme; qachan?"));
    }

    @Test
    void quotationMarksAreNotHamzas() {
        assertEquals("'سالام دۇنيا' دېدى", arabic("'salam dunya' dédi"));
        assertEquals("‘سالام’", arabic("‘salam’"));
    }

    @Test
    void capitalsPassBetweenScriptsThatHaveThem() {
        assertEquals("Шинҗаң ШИНҖАҢ", convert("uly", "usy", "Shinjang SHINJANG"));
        assertEquals("Shinjang SHINJANG", convert("usy", "uly", "Шинҗаң ШИНҖАҢ"));
        assertEquals("İz", convert("uly", "cts", "Iz"));
        assertEquals("Iz", convert("cts", "uly", "İz"));
    }

    @Test
    void sentencesAndLinesBeginWithACapitalIfWished() {
        String verse = "ياش ئىدۇق. شۇ چاغ\nئەمدى «ئاتقا» مىندى! كىم";
        assertEquals(
                "Yash iduq. Shu chagh\nemdi «atqa» mindi! Kim",
                convert("uey", "uly", verse, options(Apostrophes.NEEDED, Capitals.SENTENCES)));
        assertEquals(
                "Yash iduq. Shu chagh\nEmdi «atqa» mindi! Kim",
                convert("uey", "uly", verse, options(Apostrophes.NEEDED, Capitals.LINES)));
        assertEquals("yash iduq. shu chagh\nemdi «atqa» mindi! kim", latin(verse));
    }
}
