package uk.wardline.jobs.load;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Rows of measures as Trino gives them, turned into what can be written to a table. */
final class Measures {
  private Measures() {}

  /** The values of a row, in the order of its columns. */
  static @Nullable Object[] row(ResultSet row) throws SQLException {
    var values = new @Nullable Object[row.getMetaData().getColumnCount()];
    for (int i = 0; i < values.length; i++) {
      var value = row.getObject(i + 1);
      values[i] =
          switch (value) {
            case Date day -> day.toLocalDate();
            case Timestamp instant -> instant.toInstant().atOffset(ZoneOffset.UTC);
            case null -> null;
            default -> value;
          };
    }
    return values;
  }
}
