package uk.wardline.sample.city;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The CSV files of a folder as tables of text, to be asked by SQL. */
final class TruthTables implements AutoCloseable {

  private final Connection connection;

  TruthTables(Path folder) throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:");
    try (var statement = connection.createStatement();
        Stream<Path> files = java.nio.file.Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
        String name = String.valueOf(file.getFileName()).replace(".csv", "");
        statement.execute(
            "create view %s as select * from read_csv('%s', header = true, all_varchar = true)"
                .formatted(name, file));
      }
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The rows of a question, the values of each joined by blanks. */
  List<String> rows(String sql) throws SQLException {
    try (var statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      var rows = new ArrayList<String>();
      while (result.next()) {
        var row = new ArrayList<String>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.add(String.valueOf(result.getString(i)));
        }
        rows.add(String.join(" ", row));
      }
      return rows;
    }
  }

  long number(String sql) throws SQLException {
    return Long.parseLong(rows(sql).getFirst());
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
