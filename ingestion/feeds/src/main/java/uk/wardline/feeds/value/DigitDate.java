package uk.wardline.feeds.value;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Dates of fixed width, such as dd/MM/yyyy or yyyy-MM: read digit by digit, with no exception for a
 * bad one.
 */
final class DigitDate {

  private final String format;

  DigitDate(String format) {
    this.format = format;
  }

  /**
   * Whether the pattern is a four-digit year, a two-digit month, perhaps a two-digit day, and plain
   * punctuation.
   */
  static boolean fits(String format) {
    return format.matches("[yMd/. -]*")
        && format.matches("[^y]*y{4}[^y]*")
        && format.matches("[^M]*M{2}[^M]*")
        && format.matches("[^d]*(d{2})?[^d]*");
  }

  @Nullable LocalDate parse(String text) {
    if (text.length() != format.length()) {
      return null;
    }
    int year = 0;
    int month = 0;
    int day = format.indexOf('d') < 0 ? 1 : 0;
    for (int i = 0; i < text.length(); i++) {
      char kind = format.charAt(i);
      char c = text.charAt(i);
      int digit = c - '0';
      boolean isDigit = digit >= 0 && digit <= 9;
      switch (kind) {
        case 'y' -> year = year * 10 + digit;
        case 'M' -> month = month * 10 + digit;
        case 'd' -> day = day * 10 + digit;
        default -> {
          if (c != kind) {
            return null;
          }
          continue;
        }
      }
      if (!isDigit) {
        return null;
      }
    }
    boolean real = year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= days(year, month);
    return real ? LocalDate.of(year, month, day) : null;
  }

  private static int days(int year, int month) {
    return YearMonth.of(year, month).lengthOfMonth();
  }
}
