package uk.wardline.jobs.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Table;
import uk.wardline.jobs.testing.GivenRows;
import uk.wardline.warehouse.load.LoadState;
import uk.wardline.warehouse.platform.Platform;
import uk.wardline.warehouse.trino.Catalog;
import uk.wardline.warehouse.trino.TrinoService;

/**
 * Marts made from rows that a test gives. All is written to the work catalog and never released, so
 * that no other test meets it; the lock on it is held until this is closed.
 */
final class GivenMarts implements AutoCloseable {
  private final LoadSession session;
  private final Connection trino;
  private final Marts marts;

  GivenMarts(Platform platform) {
    session = LoadSession.begin(platform, "test of measures", LoadListener.NONE);
    trino = platform.trino().asService(TrinoService.LOAD, Catalog.WORK);
    marts = new Marts(session);
  }

  /** Puts rows in the place of all that a table holds. */
  void given(Table<?> table, String rows) {
    GivenRows.only(session.catalog(), table, rows);
  }

  /** Adds rows to a table. */
  void more(Table<?> table, String rows) {
    GivenRows.more(session.catalog(), table, rows);
  }

  /** Two ward sets, the second from May 2015, and three postcodes by the first. */
  void givenWards(Table<?> sets, Table<?> postcodes) {
    given(
        sets,
        """
        ward_set|valid_from|valid_to
        old|2003-05-01|2015-05-07
        new|2015-05-07|
        """);
    given(
        postcodes,
        """
        postcode|ward_set|ward_code
        AB1 2CD|old|A
        AB1 2CE|old|A
        AB1 2CF|old|B
        """);
  }

  /** Makes these, as far as they are out of date. */
  long make(Table<?>... tables) {
    return marts.make(Stream.of(tables).map(Mart::of).toList());
  }

  Marts marts() {
    return marts;
  }

  LoadSession session() {
    return session;
  }

  /** The rows of an answer, their cells parted by bars. */
  List<String> rows(String sql) {
    try (var statement = trino.createStatement();
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
      throw new AssertionError(sql, e);
    }
  }

  @Override
  public void close() throws SQLException {
    try (trino;
        session) {
      session.endWithoutRelease(LoadState.UNCHANGED, "a test");
    }
  }
}
