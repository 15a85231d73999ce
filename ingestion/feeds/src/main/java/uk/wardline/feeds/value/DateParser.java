package uk.wardline.feeds.value;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Days and months by a pattern. A month becomes its first day. The last value is remembered, as it
 * often repeats.
 */
final class DateParser implements ValueParser {

  private static final LocalDate EXAMPLE = LocalDate.of(2019, 2, 28);

  private final String noun;
  private final String format;
  private final DateTimeFormatter formatter;
  private final Function<String, @Nullable LocalDate> parsing;
  private String lastText = "";
  private @Nullable LocalDate last;

  private DateParser(String noun, String format, DateTimeFormatter formatter, Parsing slow) {
    this.noun = noun;
    this.format = format;
    this.formatter = formatter;
    this.parsing =
        DigitDate.fits(format)
            ? new DigitDate(format)::parse
            : text -> quietly(slow, text, formatter);
  }

  private interface Parsing {
    LocalDate parse(String text, DateTimeFormatter formatter);
  }

  static DateParser day(String format) {
    return new DateParser("date", format, DatePatterns.formatter(format), LocalDate::parse);
  }

  static DateParser month(String format) {
    return new DateParser(
        "month",
        format,
        DatePatterns.formatter(format),
        (text, formatter) -> YearMonth.parse(text, formatter).atDay(1));
  }

  @Override
  public @Nullable LocalDate parse(String text) {
    if (!text.equals(lastText)) {
      last = parsing.apply(text);
      lastText = text;
    }
    return last;
  }

  private static @Nullable LocalDate quietly(
      Parsing slow, String text, DateTimeFormatter formatter) {
    try {
      return slow.parse(text, formatter);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  @Override
  public String problem() {
    return "is not a " + noun;
  }

  @Override
  public String remedy() {
    return "expected a %s as %s, such as %s".formatted(noun, format, formatter.format(EXAMPLE));
  }
}
