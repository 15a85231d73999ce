package uk.wardline.feeds.value;

import java.io.Serializable;
import java.time.ZoneId;

/** What the values of a column are. Each says how it is written, and what a value becomes. */
public sealed interface ColumnType extends Serializable {

  /** Any text; becomes {@link String}. */
  record Text() implements ColumnType {}

  /** A whole number; becomes {@link Long}. */
  record Whole() implements ColumnType {}

  /** A decimal number with that separator; becomes {@link java.math.BigDecimal}. */
  record Decimal(char separator) implements ColumnType {}

  /**
   * A day, by a pattern of {@link java.time.format.DateTimeFormatter}; becomes {@link
   * java.time.LocalDate}.
   */
  record Day(String format) implements ColumnType {}

  /** A month, by such a pattern; becomes its first day, a {@link java.time.LocalDate}. */
  record Month(String format) implements ColumnType {}

  /**
   * A point in time, in that zone unless the value says another; becomes {@link java.time.Instant}.
   */
  record Timestamp(String format, ZoneId zone) implements ColumnType {}

  /** True or false; becomes {@link Boolean}. */
  record Truth() implements ColumnType {}
}
