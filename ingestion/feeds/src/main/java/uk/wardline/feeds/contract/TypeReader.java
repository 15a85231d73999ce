package uk.wardline.feeds.contract;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import uk.wardline.feeds.contract.Section.Bounds;
import uk.wardline.feeds.value.ColumnType;
import uk.wardline.feeds.value.DatePatterns;
import uk.wardline.feeds.value.ValueParser;

/** Reads what the values of a column are and what they must satisfy. */
final class TypeReader {

  private static final String DAY = "yyyy-MM-dd";
  private static final String MONTH = "yyyy-MM";
  private static final String TIMESTAMP = "yyyy-MM-dd'T'HH:mm:ss";
  private static final String LONDON = "Europe/London";

  private final Section format;

  TypeReader(Section format) {
    this.format = format;
  }

  /** The type, or null where it is none, which is noted. */
  @Nullable ColumnType type(Section column) {
    Section options = column.section("logicalTypeOptions", Words.OPTIONS);
    Map<String, Function<Section, @Nullable ColumnType>> types =
        Map.of(
            "string", ignored -> new ColumnType.Text(),
            "integer", ignored -> new ColumnType.Whole(),
            "number", ignored -> new ColumnType.Decimal(separator()),
            "boolean", ignored -> new ColumnType.Truth(),
            "date", this::date,
            "timestamp", this::timestamp);
    Function<Section, @Nullable ColumnType> unknown = ignored -> null;
    return column.mustChoose("logicalType", types, unknown).apply(options);
  }

  private char separator() {
    return format.choice("decimalSeparator", Map.of(".", '.', ",", ','), '.');
  }

  /** A date whose format has no day is a month. */
  private ColumnType date(Section options) {
    Optional<String> own = options.optionalText("format");
    String pattern = own.orElseGet(() -> format.optionalText("dateFormat").orElse(DAY));
    Section where = own.isPresent() ? options : format;
    String key = own.isPresent() ? "format" : "dateFormat";
    if (!isPattern(where, key, pattern)) {
      return new ColumnType.Day(DAY);
    }
    return hasDay(pattern) ? new ColumnType.Day(pattern) : new ColumnType.Month(pattern);
  }

  private static boolean hasDay(String pattern) {
    return pattern.replaceAll("'[^']*'", "").matches(".*[dDeE].*");
  }

  private ColumnType timestamp(Section options) {
    Optional<String> own = options.optionalText("format");
    String pattern = own.orElseGet(() -> format.optionalText("timestampFormat").orElse(TIMESTAMP));
    boolean fine =
        isPattern(
            own.isPresent() ? options : format,
            own.isPresent() ? "format" : "timestampFormat",
            pattern);
    return new ColumnType.Timestamp(fine ? pattern : TIMESTAMP, zone(options));
  }

  private static ZoneId zone(Section options) {
    String name = options.optionalText("defaultTimezone").orElse(LONDON);
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      options.fault(
          "defaultTimezone",
          "'" + name + "' is no time zone",
          "write one such as Europe/London or Etc/UTC");
      return ZoneId.of(LONDON);
    }
  }

  private static boolean isPattern(Section section, String key, String pattern) {
    try {
      DatePatterns.formatter(pattern);
      return true;
    } catch (IllegalArgumentException e) {
      section.fault(
          key, "'" + pattern + "' is no date format", "write one such as dd/MM/yyyy or " + MONTH);
      return false;
    }
  }

  Rules rules(Section column, ColumnType type, boolean required) {
    Section options = column.section("logicalTypeOptions", Words.OPTIONS);
    return new Rules(
        required,
        pattern(options, type),
        validValues(column, type),
        length(options, type),
        range(options, type));
  }

  private static @Nullable String pattern(Section options, ColumnType type) {
    Optional<String> pattern = options.optionalText("pattern");
    onlyFor(options, type, Set.of("pattern"));
    pattern.ifPresent(text -> {
      try {
        Pattern.compile(text);
      } catch (PatternSyntaxException e) {
        options.fault(
            "pattern", "'" + text + "' is no regular expression: " + e.getDescription(), "mend it");
      }
    });
    return pattern.orElse(null);
  }

  private static Rules.Length length(Section options, ColumnType type) {
    onlyFor(options, type, Set.of("minLength", "maxLength"));
    int least = options.number("minLength", Bounds.from(0), 0);
    int most = options.number("maxLength", Bounds.from(1), Integer.MAX_VALUE);
    if (least > most) {
      options.fault("minLength", "is above maxLength", "swap the two");
    }
    return new Rules.Length(least, most);
  }

  private static void onlyFor(Section options, ColumnType type, Set<String> keys) {
    if (type instanceof ColumnType.Text) {
      return;
    }
    keys.stream()
        .filter(options::has)
        .forEach(key ->
            options.fault(
                key, "is for text alone", "leave it out, or make the column logicalType string"));
  }

  private static Rules.Range range(Section options, ColumnType type) {
    String least = bound(options, "minimum", type);
    String most = bound(options, "maximum", type);
    return new Rules.Range(least, most);
  }

  private static @Nullable String bound(Section options, String key, ColumnType type) {
    Optional<String> text = options.optionalText(key);
    if (text.isEmpty()) {
      return null;
    }
    ValueParser parser = ValueParser.of(type);
    if (type instanceof ColumnType.Text || type instanceof ColumnType.Truth) {
      options.fault(key, "is for numbers and dates alone", "leave it out");
    } else if (parser.parse(text.get()) == null) {
      options.fault(key, "'" + text.get() + "' " + parser.problem(), parser.remedy());
    }
    return text.get();
  }

  private static List<String> validValues(Section column, ColumnType type) {
    List<String> values = List.of();
    for (Section quality : column.sections("quality", Words.QUALITY)) {
      quality.mustChoose("metric", Map.of("invalidValues", true), true);
      quality.mustChoose("mustBe", Map.of("0", true), true);
      values = quality.section("arguments", Words.ARGUMENTS).texts("validValues");
      if (values.isEmpty()) {
        quality.fault("arguments", "has no validValues", "list the values that are allowed");
      }
      if (!(type instanceof ColumnType.Text)) {
        quality.fault("metric", "is for text alone", "make the column logicalType string");
      }
    }
    return values;
  }
}
