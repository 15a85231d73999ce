package uk.wardline.jobs.flow;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table, filled anew for each row that is written. Columns are found by the fields
 * that jOOQ generates from the table's SQL file, once, when a {@link Column} is asked for.
 */
final class TableRow {
  private final Table<?> table;
  private final GenericRowData row;

  TableRow(Table<?> table) {
    this.table = table;
    this.row = new GenericRowData(table.fields().length);
  }

  /** The row as it stands; the same object every time. */
  RowData row() {
    return row;
  }

  /** A place in the row for text. */
  Text text(Field<String> field) {
    return new Text(row, index(field));
  }

  /** A place in the row for anything that Flink keeps as it is. */
  Cell cell(Field<?> field) {
    return new Cell(row, index(field));
  }

  private int index(Field<?> field) {
    int index = table.indexOf(field);
    if (index < 0) {
      throw new IllegalArgumentException("%s has no column %s".formatted(table, field));
    }
    return index;
  }

  /** Where a value of Flink's own types goes. */
  record Cell(GenericRowData row, int index) {
    void set(@Nullable Object value) {
      row.setField(index, value);
    }

    void setDay(LocalDate day) {
      set(Math.toIntExact(day.toEpochDay()));
    }

    void setInstant(Instant instant) {
      set(TimestampData.fromInstant(instant));
    }
  }

  /** Where text goes. Text that is the same object as in the row before is not encoded again. */
  static final class Text {
    private final GenericRowData row;
    private final int index;
    private @Nullable String last;

    Text(GenericRowData row, int index) {
      this.row = row;
      this.index = index;
    }

    @SuppressWarnings(
        "ReferenceEquality") // the same object is the quick case; equal ones may be encoded anew
    void set(@Nullable String value) {
      if (value != last || value == null) {
        row.setField(index, value == null ? null : encoded(value));
        last = value;
      }
    }

    void setUtf8(byte[] bytes) {
      row.setField(index, StringData.fromBytes(bytes));
      last = null;
    }
  }

  /** By the JDK's encoder, which copies plain ASCII as it is; Flink's own goes char by char. */
  static StringData encoded(String value) {
    return StringData.fromBytes(value.getBytes(StandardCharsets.UTF_8));
  }
}
