package uk.wardline.jobs.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;

/** DuckDB at the same work without a warehouse: the file checked by SQL into one Parquet file. */
final class DuckDb {
  private DuckDb() {}

  /**
   * Runs it.
   *
   * @param month the month the file stands for, as yyyy-MM
   * @return seconds, the database open already
   */
  static double seconds(Path input, String month, Path output, int threads, long rows) {
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement()) {
      statement.execute("set threads = " + threads);
      String copy =
          sql()
              .replace("$input", quoted(input))
              .replace("$output", quoted(output))
              .replace("$month", month);
      long began = System.nanoTime();
      statement.execute(copy);
      double seconds = (System.nanoTime() - began) / 1e9;
      try (var count =
          statement.executeQuery("select count(*) from read_parquet('" + quoted(output) + "')")) {
        count.next();
        if (count.getLong(1) != rows) {
          throw new IllegalStateException(
              "DuckDB kept %d of %d rows".formatted(count.getLong(1), rows));
        }
      }
      return seconds;
    } catch (SQLException e) {
      throw new IllegalStateException("DuckDB failed: " + e.getMessage(), e);
    }
  }

  private static String quoted(Path path) {
    return path.toAbsolutePath().toString().replace("'", "''");
  }

  private static String sql() {
    try (var in = DuckDb.class.getResourceAsStream("duckdb.sql")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
