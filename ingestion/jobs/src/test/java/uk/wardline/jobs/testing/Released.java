package uk.wardline.jobs.testing;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import uk.wardline.warehouse.platform.Platform;
import uk.wardline.warehouse.release.Releases;
import uk.wardline.warehouse.trino.Catalog;
import uk.wardline.warehouse.trino.TrinoService;

/** What readers see. */
public record Released(Platform platform) {

  /** The number that a query gives. */
  public long number(String sql) {
    return Long.parseLong(rows(sql).getFirst());
  }

  /** The rows that a query gives, their values parted by a bar. */
  public List<String> rows(String sql) {
    try (var connection = platform.trino().asService(TrinoService.LOAD, Catalog.WAREHOUSE);
        var statement = connection.createStatement();
        var found = statement.executeQuery(sql)) {
      var rows = new ArrayList<String>();
      int columns = found.getMetaData().getColumnCount();
      while (found.next()) {
        var row = new ArrayList<String>();
        for (int i = 1; i <= columns; i++) {
          row.add(String.valueOf(found.getString(i)));
        }
        rows.add(String.join("|", row));
      }
      return List.copyOf(rows);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The number of the release in force. */
  public long release() {
    return new Releases(platform.postgres()).current().orElseThrow().number();
  }
}
