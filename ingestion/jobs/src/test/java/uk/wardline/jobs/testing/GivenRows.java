package uk.wardline.jobs.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.Schema;
import org.apache.iceberg.types.Types;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import uk.wardline.jobs.iceberg.TableShape;
import uk.wardline.jobs.iceberg.WorkCatalog;

/**
 * Rows of a table of facts as a test writes them down: a line of column names, and a line for each
 * row, parted by bars. An empty value is null. What a test leaves out, such as where a row came
 * from, is filled in.
 */
public final class GivenRows {
  private static final Map<String, String> ELSE =
      Map.of(
          "source",
          "test",
          "recorded_from",
          "2008-01-01",
          "loaded_at",
          "2014-07-01T00:00Z",
          "received_at",
          "2014-07-01T00:00Z",
          "imported_at",
          "2014-07-01T00:00Z");

  private GivenRows() {}

  /** Puts rows in the place of all that a table of the work catalog holds. */
  public static void only(WorkCatalog catalog, Table<?> table, String text) {
    var rows = rows(table, text);
    catalog.rows(table).replace(taker -> rows.forEach(taker::take));
  }

  /** Adds rows to a table of the work catalog. */
  public static void more(WorkCatalog catalog, Table<?> table, String text) {
    var rows = rows(table, text);
    catalog.rows(table).append(taker -> rows.forEach(taker::take));
  }

  private static List<@Nullable Object[]> rows(Table<?> table, String text) {
    var lines = text.strip().lines().map(GivenRows::cells).toList();
    var schema = TableShape.schema(table);
    var names = lines.getFirst();
    names.forEach(name -> {
      if (schema.findField(name) == null) {
        throw new IllegalArgumentException(table.getName() + " has no column " + name);
      }
    });
    return lines.stream().skip(1).map(line -> row(schema, names, line)).toList();
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
  }

  private static @Nullable Object[] row(Schema schema, List<String> names, List<String> cells) {
    if (names.size() != cells.size()) {
      throw new IllegalArgumentException("Not %s: %s".formatted(names, cells));
    }
    return schema.columns().stream().map(column -> value(column, names, cells)).toArray();
  }

  private static @Nullable Object value(
      Types.NestedField column, List<String> names, List<String> cells) {
    int at = names.indexOf(column.name());
    String text =
        at >= 0 ? cells.get(at) : column.isRequired() ? ELSE.getOrDefault(column.name(), "1") : "";
    if (text.isEmpty()) {
      return null;
    }
    return switch (column.type()) {
      case Types.StringType _ -> text;
      case Types.LongType _ -> Long.valueOf(text);
      case Types.IntegerType _ -> Integer.valueOf(text);
      case Types.BooleanType _ -> Boolean.valueOf(text);
      case Types.DateType _ -> LocalDate.parse(text);
      case Types.TimestampType _ ->
          OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
      case Types.DecimalType decimal -> new BigDecimal(text).setScale(decimal.scale());
      default -> throw new IllegalArgumentException("No text for " + column);
    };
  }
}
