package uk.wardline.index.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BirthDateCleanerTest {
  private final BirthDateCleaner cleaner = new BirthDateCleaner(LocalDate.of(2026, 11, 24));

  @ParameterizedTest
  @CsvSource({
    "1971-06-24, 19710624",
    "19710624, 19710624",
    "24/06/1971, 19710624",
    "24.6.71, 19710624",
    "1/2/05, 20050201",
    "24 June 1971, 19710624",
    "24th Jun 1971, 19710624",
    "1971-06-24T00:00:00, 19710624",
    "1971, 19710000",
  })
  void aDateIsEightDigits(String raw, String clean) {
    assertThat(cleaner.clean(raw)).contains(clean);
  }

  @Test
  void dayAndMonthAreTurnedWhereOnlyThatIsPossible() {
    assertThat(cleaner.clean("1971-24-06")).contains("19710624");
  }

  @Test
  void anImpossibleDayKeepsItsDigits() {
    assertThat(cleaner.clean("1999-02-31")).contains("19990231");
    assertThat(BirthDateCleaner.isPossible("19990231")).isFalse();
    assertThat(BirthDateCleaner.isPossible("20000229")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "01/01/1900", "1901-01-01", "9999-12-31", "2031-01-01", "1066-10-14", "soon"})
  void aPlaceholderOrNoDateIsMissing(String raw) {
    assertThat(cleaner.clean(raw)).isEmpty();
  }

  @Test
  void partsThatAreNotKnownAreZero() {
    assertThat(cleaner.of("1949", "7", "")).contains("19490700");
    assertThat(cleaner.of("", "", "")).isEmpty();
  }
}
