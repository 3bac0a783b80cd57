package iz.bench;

import com.ibm.icu.text.Transliterator;

/// Our rules from Arabic script to ULY, written as ICU rules, to measure against.
final class IcuRules {
    private static final String RULES =
            """
            $vowel = [اەوۇۆۈېى];
            $written = [aeouöüéi];
            [\\u0640\\u064B-\\u0652\\u0670\\u200C\\u200D] > ;
            [$[:^L:]] { ئ } $vowel > ;
            $written { ئ } $vowel > ;
            ئ > \\' ;
            ن } گ > n\\' ;
            ن } غ > n\\' ;
            س } ھ > s\\' ;
            ز } ھ > z\\' ;
            گ } ھ > g\\' ;
            ڭ } ھ > ng\\' ;
            ه } $vowel > h ;
            $written { ه > h ;
            ه > e ;
            ی } $vowel > y ;
            $written { ی > y ;
            ی > i ;
            ا > a ; ە > e ; ب > b ; پ > p ; ت > t ; ج > j ; چ > ch ; خ > x ; د > d ; ر > r ; ز > z ;
            ژ > zh ; س > s ; ش > sh ; غ > gh ; ف > f ; ق > q ; ك > k ; ک > k ; گ > g ; ڭ > ng ; ل > l ;
            م > m ; ن > n ; ھ > h ; و > o ; ۇ > u ; ۆ > ö ; ۈ > ü ; ۋ > w ; ې > é ; ى > i ; ي > y ;
            ، > \\, ; ؛ > \\; ; ؟ > \\? ;
            """;

    private IcuRules() {}

    static Transliterator uly() {
        return Transliterator.createFromRules("Uyghur-ULY", RULES, Transliterator.FORWARD);
    }
}
