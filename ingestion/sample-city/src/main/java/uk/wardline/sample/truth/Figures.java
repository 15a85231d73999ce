package uk.wardline.sample.truth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uk.wardline.sample.write.TruthTable;

/**
 * Computes the figures of a city from the tables of its truth, by SQL in DuckDB. It shares no code
 * with what loads the feeds. Each SQL file says in its head what its figures mean.
 */
public final class Figures {

  private static final List<String> FILES =
      List.of(
          "council-tax",
          "contacts",
          "channel-shift",
          "repeat-contacts",
          "free-school-meals",
          "awards",
          "passported-tenants",
          "address-conflicts",
          "rent",
          "victims",
          "travel-passes",
          "life-events",
          "savings");
  private static final Set<String> DAYS =
      Set.of(
          "birth",
          "death",
          "used_from",
          "started",
          "ended",
          "occurred",
          "registered",
          "posted",
          "effective",
          "recorded",
          "received",
          "corrected",
          "joined",
          "left",
          "assessed",
          "census_day",
          "reported",
          "issued",
          "expires");
  private static final Set<String> TIMES = Set.of("opened", "closed");
  private static final Set<String> SUMS =
      Set.of(
          "amount",
          "weekly_amount",
          "weekly_rent",
          "annual_income",
          "charge",
          "discount",
          "exemption",
          "benefit",
          "reduction",
          "written_off");
  private static final Set<String> TRUTHS =
      Set.of(
          "birthday_known",
          "child_tax_credit",
          "working_tax_credit",
          "resolved_first_time",
          "vulnerable");

  private Figures() {}

  /**
   * Writes figures.csv beside the tables.
   *
   * @param folder the folder of the truth
   * @param threads how many DuckDB may use
   */
  public static void write(Path folder, int threads) {
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("set threads = " + threads);
      statement.execute("set memory_limit = '1GB'");
      statement.execute("set temp_directory = " + quoted(folder.resolve(".duckdb")));
      for (TruthTable table : TruthTable.values()) {
        statement.execute(view(folder, table));
      }
      compute(statement);
      statement.execute(
          "copy (select * from figures order by figure, period, \"by\", ward_code) to "
              + quoted(folder.resolve("figures.csv"))
              + " (header, delimiter ',')");
    } catch (SQLException e) {
      throw new IllegalStateException("The figures cannot be computed: " + e.getMessage(), e);
    }
  }

  /** Makes the table "figures" from tables that have the names and columns of the truth's. */
  static void compute(Statement statement) throws SQLException {
    statement.execute(text("days"));
    statement.execute(
        "create table figures (figure varchar, ward_code varchar, \"by\" varchar, period varchar,"
            + " numerator decimal(18, 2), denominator decimal(18, 2), value decimal(18, 2))");
    for (String file : FILES) {
      statement.execute("insert into figures " + text(file));
    }
  }

  /** A table of the truth with its types; an empty value is none. */
  private static String view(Path folder, TruthTable table) {
    String columns =
        table
            .header()
            .replace(',', '\n')
            .lines()
            .map(name -> "'" + name + "': '" + type(name) + "'")
            .collect(Collectors.joining(", "));
    return "create view %s as select * from read_csv(%s, header = true, delim = ',', quote = '\"', columns = {%s})"
        .formatted(table.table(), quoted(folder.resolve(table.table() + ".csv")), columns);
  }

  private static String type(String column) {
    if (DAYS.contains(column)) {
      return "DATE";
    }
    if (TIMES.contains(column)) {
      return "TIMESTAMP";
    }
    if (SUMS.contains(column)) {
      return "DECIMAL(14, 2)";
    }
    return TRUTHS.contains(column) ? "BOOLEAN" : "VARCHAR";
  }

  private static String quoted(Path path) {
    return "'" + path.toAbsolutePath().toString().replace("'", "''") + "'";
  }

  private static String text(String file) {
    try (var in = Figures.class.getResourceAsStream(file + ".sql")) {
      if (in == null) {
        throw new IllegalStateException("There is no " + file + ".sql");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
