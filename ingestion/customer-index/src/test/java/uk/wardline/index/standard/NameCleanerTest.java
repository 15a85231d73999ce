package uk.wardline.index.standard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameCleanerTest {
  private final NameCleaner cleaner = new NameCleaner();

  @ParameterizedTest
  @CsvSource({
    "SMITH, smith",
    "'  Ann   Marie ', ann marie",
    "Zoë, zoe",
    "O’Brien, obrien",
    "O'Brien, obrien",
    "Smith-Jones, smith jones",
    "Mrs Ada Lovelace, ada lovelace",
    "Dr. Müller, muller",
    "Weiß, weiss",
    "Łukasz, lukasz",
    "John Smith MBE, john smith",
    "Dame, dame",
    "李, 李",
  })
  void aNameIsWrittenOneWay(String raw, String clean) {
    assertThat(cleaner.clean(raw)).contains(clean);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "Unknown", "N/A", "not known", "--", "XX", "Test"})
  void aNameThatStandsForNoneIsMissing(String raw) {
    assertThat(cleaner.clean(raw)).isEmpty();
  }
}
