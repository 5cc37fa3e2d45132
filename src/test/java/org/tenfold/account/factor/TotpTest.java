package org.tenfold.account.factor;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenfold.testing.SharesNothing;

@SharesNothing
class TotpTest {
  private static final String SECRET = Totp.base32("12345678901234567890".getBytes(US_ASCII));

  /** RFC 6238, appendix B, SHA-1; of its eight digits the last six. */
  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void codesAreThoseOfTheStandard(long seconds, String code) {
    assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(seconds)))).isEqualTo(code);
  }

  /** RFC 4648, section 10. */
  @Test
  void secretsAreWrittenInBase32() {
    assertThat(Totp.base32("fooba".getBytes(US_ASCII))).isEqualTo("MZXW6YTB");
    assertThat(SECRET).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    assertThat(Totp.secret()).matches("[A-Z2-7]{32}").isNotEqualTo(Totp.secret());
  }

  @Test
  void aClockMayBeAStepOffAndNoMore() {
    Instant time = Instant.ofEpochSecond(1_111_111_109);
    long step = Totp.step(time);

    assertThat(Totp.stepOf(SECRET, "081804", time)).isEqualTo(OptionalLong.of(step));
    assertThat(Totp.stepOf(SECRET, "081804", time.plusSeconds(30))).hasValue(step);
    assertThat(Totp.stepOf(SECRET, "081804", time.minusSeconds(30))).hasValue(step);
    assertThat(Totp.stepOf(SECRET, "081804", time.plusSeconds(60))).isEmpty();
    assertThat(Totp.stepOf(SECRET, "", time)).isEmpty();
  }

  @Test
  void anAppReadsWhoseSecretItIs() {
    assertThat(Totp.link("anna", SECRET))
        .isEqualTo("otpauth://totp/Tenfold:anna?secret=" + SECRET + "&issuer=Tenfold");
  }
}
