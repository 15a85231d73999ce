package uk.wardline.feeds.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigitDateTest {

  @ParameterizedTest
  @ValueSource(strings = {"dd/MM/yyyy", "yyyy-MM-dd", "yyyyMMdd", "MM.dd.yyyy"})
  void it_says_what_the_formatter_of_the_platform_says(String format) {
    var formatter = DatePatterns.formatter(format);
    var random = new Random(format.hashCode());
    for (int i = 0; i < 20_000; i++) {
      String text = dated(format, random);
      @Nullable LocalDate expected;
      try {
        expected = LocalDate.parse(text, formatter);
      } catch (DateTimeParseException e) {
        expected = null;
      }
      assertThat(new DigitDate(format).parse(text)).as(text).isEqualTo(expected);
    }
  }

  private static String dated(String format, Random random) {
    String text =
        format
            .replace("dd", "%02d".formatted(random.nextInt(34)))
            .replace("MM", "%02d".formatted(random.nextInt(15)))
            .replace("yyyy", "%04d".formatted(1 + random.nextInt(3000)));
    int at = random.nextInt(text.length());
    return switch (random.nextInt(10)) {
      case 0 -> text.substring(at);
      case 1 -> text.substring(0, at) + "x" + text.substring(at + 1);
      default -> text;
    };
  }

  @Test
  void it_is_for_patterns_of_digits_alone() {
    assertThat(DigitDate.fits("yyyy-MM")).isTrue();
    assertThat(DigitDate.fits("d/M/yyyy")).isFalse();
    assertThat(DigitDate.fits("dd MMM yyyy")).isFalse();
    assertThat(DigitDate.fits("dd/MM/yy")).isFalse();
    assertThat(DigitDate.fits("yyyy")).isFalse();
  }
}
