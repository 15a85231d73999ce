package uk.wardline.jobs.iceberg;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.apache.iceberg.data.Record;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** A row that was read from a table; its values are asked for by the fields of the SQL file. */
public final class Row {
  private final Record record;

  Row(Record record) {
    this.record = record;
  }

  /** The text in a column that always has some. */
  public String text(Field<String> column) {
    return requireNonNull(textOrNull(column), column::getName);
  }

  /** The text in a column, or null. */
  public @Nullable String textOrNull(Field<String> column) {
    var value = record.getField(column.getName());
    return value == null ? null : value.toString();
  }

  /** The number in a column that always has one. */
  public BigDecimal decimal(Field<BigDecimal> column) {
    return (BigDecimal) requireNonNull(record.getField(column.getName()), column::getName);
  }

  /** The day in a column, or null. */
  public @Nullable LocalDate dayOrNull(Field<LocalDate> column) {
    return (LocalDate) record.getField(column.getName());
  }

  /** The day in a column that always has one. */
  public LocalDate day(Field<LocalDate> column) {
    return requireNonNull(dayOrNull(column), column::getName);
  }

  /** The whole number in a column that always has one. */
  public long number(Field<Long> column) {
    return (long) requireNonNull(record.getField(column.getName()), column::getName);
  }

  /** The whole number in a column, or null. */
  public @Nullable Long numberOrNull(Field<Long> column) {
    return (Long) record.getField(column.getName());
  }

  /** Whether a column that always says so says true. */
  public boolean truth(Field<Boolean> column) {
    return (boolean) requireNonNull(record.getField(column.getName()), column::getName);
  }

  /** The point in time in a column that always has one. */
  public Instant instant(Field<OffsetDateTime> column) {
    return ((OffsetDateTime) requireNonNull(record.getField(column.getName()), column::getName))
        .toInstant();
  }

  /** All values, in the order of the columns, as they can be written again. */
  public @Nullable Object[] values() {
    var values = new @Nullable Object[record.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = record.get(i);
    }
    return values;
  }
}
