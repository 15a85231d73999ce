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

  private TablesRead() {}

  /**
   * The tables as schema.table, in order, parted by commas; "no table" if there is none, or if the
   * query is wrong or not allowed.
   */
  public static String of(Supplier<Connection> connection, String sql) {
    var tables = list(connection, sql);
    return tables.isEmpty() ? "no table" : String.join(", ", tables);
  }

  private static List<String> list(Supplier<Connection> connection, String sql) {
    try (var open = connection.get();
        var statement = open.createStatement();
        var plan = statement.executeQuery("EXPLAIN (TYPE IO, FORMAT JSON)\n" + sql)) {
      return plan.next() ? tables(JSON.readTree(plan.getString(1))) : List.of();
    } catch (SQLException | PlatformUnavailable | JacksonException e) {
      return List.of();
    }
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
