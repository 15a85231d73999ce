package uk.wardline.server.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.wardline.warehouse.platform.PlatformUnavailable;

/** Finds out which tables a query reads, for the audit trail, by asking Trino for its plan. */
public final class TablesRead {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** What stands for the tables of a query that reads none. */
  public static final String NONE = "no table";

  /** What stands for the tables of a query of which nobody can say. */
  public static final String UNKNOWN = "tables unknown";

  private TablesRead() {}

  /**
   * The tables as schema.table, in order, parted by commas; {@link #NONE} if there is none, and
   * {@link #UNKNOWN} if Trino gives no plan: the query may be wrong, or not allowed, or Trino away.
   */
  public static String of(Supplier<Connection> connection, String sql) {
    try (var open = connection.get();
        var statement = open.createStatement();
        var plan = statement.executeQuery("EXPLAIN (TYPE IO, FORMAT JSON)\n" + sql)) {
      return plan.next() ? text(JSON.readTree(plan.getString(1))) : UNKNOWN;
    } catch (SQLException | PlatformUnavailable | JacksonException e) {
      return UNKNOWN;
    }
  }

  private static String text(JsonNode plan) {
    var tables = tables(plan);
    return tables.isEmpty() ? NONE : String.join(", ", tables);
  }

  private static List<String> tables(JsonNode plan) {
    return plan.path("inputTableColumnInfos")
        .valueStream()
        .map(t -> t.path("table").path("schemaTable"))
        .map(t -> t.path("schema").asString() + "." + t.path("table").asString())
        .distinct()
        .sorted()
        .toList();
  }
}
