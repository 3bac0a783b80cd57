package iz.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;

/// Against RFC 6238, appendix B (its last six digits), and RFC 4648, section 10.
class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130",
    })
    void theCodesAreThoseOfTheStandard(long seconds, String code) {
        assertEquals(code, Totp.code(SECRET, Instant.ofEpochSecond(seconds)));
    }

    @Test
    void aCodeIsGoodForItsStepAndItsNeighboursAndOnlyOnce() {
        Instant made = Instant.ofEpochSecond(1_000_000_000);
        long step = 1_000_000_000 / 30;
        String code = Totp.code(SECRET, made);
        assertEquals(OptionalLong.of(step), Totp.step(SECRET, code, made, 0));
        assertEquals(OptionalLong.of(step), Totp.step(SECRET, code, made.plusSeconds(30), 0));
        assertEquals(OptionalLong.of(step), Totp.step(SECRET, code, made.minusSeconds(30), 0));
        assertEquals(OptionalLong.empty(), Totp.step(SECRET, code, made.plusSeconds(60), 0));
        assertEquals(OptionalLong.empty(), Totp.step(SECRET, code, made, step));
        assertEquals(OptionalLong.empty(), Totp.step(SECRET, "", made, 0));
    }

    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "foobar, MZXW6YTBOI"})
    void secretsAreWrittenInBase32(String bytes, String text) {
        assertEquals(text, Totp.text(bytes.getBytes(StandardCharsets.US_ASCII)));
    }
}
