package uk.wardline.geo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostcodeTest {

  @ParameterizedTest
  @CsvSource({
    "LE1 1AA, LE1 1AA",
    "le11aa, LE1 1AA",
    "' LE1   1AA ', LE1 1AA",
    "LE671AA, LE67 1AA",
    "M1 1AE, M1 1AE",
    "EC1A1BB, EC1A 1BB",
    "w1a 0ax, W1A 0AX",
    "GIR0AA, GIR 0AA"
  })
  void postcodes_have_one_spelling(String text, String normalised) {
    assertThat(Postcode.normalised(text)).contains(normalised);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "LE1", "LE1 AA1", "1LE 1AA", "LE1 1AAA", "LE1-1AA", "LE123 1AA"})
  void what_is_no_postcode_has_none(String text) {
    assertThat(Postcode.normalised(text)).isEmpty();
  }
}
