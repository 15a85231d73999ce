package uk.wardline.feeds.value;

import org.jspecify.annotations.Nullable;

/** Turns the text of a column into its value. Not thread-safe: each reader of rows has its own. */
public interface ValueParser {

  /**
   * The value, or null if the text is none. The text is neither empty nor has spaces at its ends.
   */
  @Nullable Object parse(String text);

  /** What is wrong with a text that is no value, as the end of a sentence: "is not a number". */
  String problem();

  /** What was expected: "expected a decimal such as -1.13". */
  String remedy();

  /** The parser for a type. */
  static ValueParser of(ColumnType type) {
    return switch (type) {
      case ColumnType.Text() -> new TextParser();
      case ColumnType.Whole() -> new WholeParser();
      case ColumnType.Decimal(char separator) -> new DecimalParser(separator);
      case ColumnType.Day(String format) -> DateParser.day(format);
      case ColumnType.Month(String format) -> DateParser.month(format);
      case ColumnType.Timestamp timestamp -> new TimestampParser(timestamp);
      case ColumnType.Truth() -> new TruthParser();
    };
  }
}
