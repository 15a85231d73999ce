package uk.wardline.index.standard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cleaners of numbers and codes. */
class CodesTest {
  @ParameterizedTest
  @CsvSource({
    "QQ 12 34 57 C, ''",
    "AB 12 34 57 C, AB123457",
    "ab123457, AB123457",
    "AB-12-34-57-D, AB123457"
  })
  void aNationalInsuranceNumberIsKeptWithoutItsSuffix(String raw, String clean) {
    assertThat(new NationalInsuranceNumber().clean(raw).orElse("")).isEqualTo(clean);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "TN010203M", "AB111111C", "AB123456C", "BG123457A", "A1234567"})
  void aNumberThatNobodyHasIsMissing(String raw) {
    assertThat(new NationalInsuranceNumber().clean(raw)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0116 454 1000, +441164541000",
    "(0116) 4541000, +441164541000",
    "+44 7911 123456, +447911123456"
  })
  void aTelephoneNumberIsInternational(String raw, String clean) {
    assertThat(new Telephone("GB").clean(raw)).contains(clean);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "n/a", "00000000000", "123"})
  void noTelephoneNumberIsMissing(String raw) {
    assertThat(new Telephone("GB").clean(raw)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Ann.Lee@Example.org, ann.lee@example.org",
    "ann+shop@example.org, ann@example.org",
    "none@example.org, ''",
    "ann, ''"
  })
  void anEmailAddressIsLowerCaseWithoutItsTag(String raw, String clean) {
    assertThat(new EmailAddress().clean(raw).orElse("")).isEqualTo(clean);
  }

  @ParameterizedTest
  @CsvSource({
    "le1 1aa, LE11AA",
    "LE1 IAA, LE11AA",
    "LE11A4, LE11A4",
    "4011, 4011",
    "ZZ99 3VZ, ''",
    "unknown, ''"
  })
  void aPostcodeIsCapitalsAndMendedWhereItCanBe(String raw, String clean) {
    assertThat(new Postcode().clean(raw).orElse("")).isEqualTo(clean);
  }

  @ParameterizedTest
  @CsvSource({"002465012345, 2465012345", "2465012345.0, 2465012345", "LE1, ''", "0, ''"})
  void aUprnHasNoLeadingZeros(String raw, String clean) {
    assertThat(new Uprn().clean(raw).orElse("")).isEqualTo(clean);
  }

  @Test
  void aCodeIsCapitalsAndDigits() {
    assertThat(new Code().clean(" ab-12 ")).contains("AB12");
    assertThat(new Code().clean("0000")).isEmpty();
  }

  @Test
  void sexIsOneLetter() {
    assertThat(new Sex().clean("Female")).contains("F");
    assertThat(new Sex().clean("1")).contains("M");
    assertThat(new Sex().clean("?")).isEmpty();
  }
}
