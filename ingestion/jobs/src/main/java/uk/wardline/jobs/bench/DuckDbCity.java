package uk.wardline.jobs.bench;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static uk.wardline.warehouse.tables.core.Tables.DIM_WARD_SET;
import static uk.wardline.warehouse.tables.core.Tables.POSTCODE_WARD;
import static uk.wardline.warehouse.tables.index.Tables.CUSTOMER_XREF;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import uk.wardline.feeds.contract.ContractReader;
import uk.wardline.feeds.contract.Encoding;
import uk.wardline.jobs.city.CityFolder;
import uk.wardline.jobs.iceberg.WorkCatalog;
import uk.wardline.warehouse.platform.Platform;

/**
 * DuckDB at the conforming of a city: from the same files to Parquet, with the wards of postcodes
 * and the customers of records as the warehouse has them, which are given to it beforehand.
 */
final class DuckDbCity {
  private final Platform platform;
  private final CityFolder city;
  private final int threads;

  DuckDbCity(Platform platform, CityFolder city, int threads) {
    this.platform = platform;
    this.city = city;
    this.threads = threads;
  }

  /**
   * What it did.
   *
   * @param seconds from files to Parquet, the database open already
   * @param kept how many rows keep their contract
   */
  record Result(double seconds, long kept) {}

  Result run(Path output) {
    try (var connection = DriverManager.getConnection("jdbc:duckdb:")) {
      Files.createDirectories(output);
      execute(connection, "set threads = " + threads);
      execute(connection, "set memory_limit = '4GB'");
      execute(connection, "set preserve_insertion_order = false");
      giveTables(connection);
      long began = System.nanoTime();
      var feeds = feeds(city, output);
      long kept = 0;
      for (ConformSql feed : feeds) {
        for (String statement : feed.statements(output)) {
          execute(connection, statement);
        }
        kept += number(connection, feed.count());
      }
      return new Result((System.nanoTime() - began) / 1e9, kept);
    } catch (SQLException e) {
      throw new IllegalStateException("DuckDB failed: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The feeds of a city; files in another encoding than UTF-8 are written anew below a folder. */
  static List<ConformSql> feeds(CityFolder city, Path output) throws IOException {
    var feeds = new ArrayList<ConformSql>();
    for (Path file : city.contractFiles().toList()) {
      var contract = new ContractReader().read(file);
      var files = new ArrayList<Path>();
      try (Stream<Path> found = Files.list(city.feeds().resolve(contract.feed()))) {
        for (Path each : found.sorted().toList()) {
          files.add(inUtf8(each, contract.format().encoding(), output.resolve("utf-8")));
        }
      }
      feeds.add(new ConformSql(contract, files));
    }
    return feeds;
  }

  private static Path inUtf8(Path file, Encoding encoding, Path folder) throws IOException {
    if (encoding == Encoding.UTF_8) {
      return file;
    }
    Files.createDirectories(folder);
    Path copy = folder.resolve(file.getFileName());
    try (var from = Files.newBufferedReader(file, encoding.charset());
        var to = Files.newBufferedWriter(copy)) {
      from.transferTo(to);
    }
    return copy;
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private void giveTables(Connection connection) throws SQLException {
    try (var catalog =
        WorkCatalog.open(WorkCatalog.Address.of(platform.postgres(), platform.objectStore()))) {
      give(connection, catalog, POSTCODE_WARD);
      give(connection, catalog, CUSTOMER_XREF);
      give(connection, catalog, DIM_WARD_SET);
    }
    execute(connection, "create table ward_set as select * from dim_ward_set");
  }

  /** All values as text but days, by which is compared. */
  private static void give(Connection connection, WorkCatalog catalog, org.jooq.Table<?> table)
      throws SQLException {
    var columns =
        Stream.of(table.fields()).map(f -> f.getName() + (isDay(f) ? " date" : " varchar"));
    execute(
        connection,
        "create table %s (%s)".formatted(table.getName(), columns.collect(joining(", "))));
    // Rows that are inserted one by one through JDBC cost DuckDB some gigabytes for a large city.
    try (var appender = connection.unwrap(DuckDBConnection.class).createAppender(table.getName())) {
      for (var values : catalog.rows(table).read(row -> row.values())) {
        appender.beginRow();
        for (int i = 0; i < values.length; i++) {
          append(appender, values[i], isDay(table.field(i)));
        }
        appender.endRow();
      }
    }
  }

  private static boolean isDay(@Nullable Field<?> field) {
    return requireNonNull(field).getDataType().getTypeName().equals("date");
  }

  private static void append(DuckDBAppender appender, @Nullable Object value, boolean isDay)
      throws SQLException {
    if (value == null) {
      appender.appendNull();
    } else if (isDay) {
      appender.append(LocalDate.parse(value.toString()));
    } else {
      appender.append(value.toString());
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
