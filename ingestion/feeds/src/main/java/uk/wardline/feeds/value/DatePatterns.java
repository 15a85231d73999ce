package uk.wardline.feeds.value;

import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;

/**
 * Formatters of the patterns in contracts: strict (no 31 February), with English names of months.
 */
public final class DatePatterns {

  private DatePatterns() {}

  /**
   * The formatter for a pattern in which {@code y} is the year of the calendar.
   *
   * @throws IllegalArgumentException if the pattern is none
   */
  public static DateTimeFormatter formatter(String pattern) {
    // A strict formatter wants an era beside "y", "year of era"; "u" is the plain year.
    return DateTimeFormatter.ofPattern(withPlainYear(pattern), Locale.UK)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  private static String withPlainYear(String pattern) {
    var out = new StringBuilder(pattern.length());
    boolean quoted = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      quoted ^= c == '\'';
      out.append(c == 'y' && !quoted ? 'u' : c);
    }
    return out.toString();
  }
}
