package uk.wardline.warehouse.release;

import static org.jooq.impl.DSL.currentOffsetDateTime;
import static uk.wardline.warehouse.app.Tables.LOAD;

import java.sql.SQLException;
import java.sql.Statement;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import uk.wardline.warehouse.platform.Platform;
import uk.wardline.warehouse.trino.Catalog;
import uk.wardline.warehouse.trino.TrinoService;

/**
 * Two tables that a load always writes together, one row each with the number of the load: whoever
 * sees different numbers in them sees two releases at once.
 */
final class TwoTables implements AutoCloseable {
  private final Platform platform;
  private final String schema;
  private final Releases releases;

  /** What can be seen in the two tables. */
  record Seen(long left, long right, long rows) {
    boolean mixed() {
      return left != right;
    }
  }

  /** Told before each step of a load; what it throws stops the load there. */
  interface BeforeStep {
    void is(String step);
  }

  /** The tables of this schema, which are there. */
  TwoTables(Platform platform, String schema) {
    this.platform = platform;
    this.schema = schema;
    this.releases = new Releases(platform.postgres());
  }

  /** Makes the tables, each with a row that holds 0. */
  static TwoTables made(Platform platform, String schema) {
    var tables = new TwoTables(platform, schema);
    tables.changeSchema(
        "create schema %s",
        "create table %s.lefts as select cast(0 as bigint) n",
        "create table %s.rights as select cast(0 as bigint) n");
    return tables;
  }

  /** A load, from its first step to its release. */
  Release load(BeforeStep before) {
    before.is("lock");
    try (var lock = WorkLock.acquire(platform.postgres())) {
      before.is("discard");
      releases.discardWork(lock);
      before.is("number");
      long number = releases.nextNumber();
      before.is("write the left one");
      write("insert into %s.lefts values %d", number);
      before.is("write the right one");
      write("insert into %s.rights values %d", number);
      before.is("release");
      var release =
          releases.release(
              lock,
              number,
              loadId(),
              tx -> {
                before.is("copy the pointers");
                Pointers.holdStill(tx);
                Pointers.copy(tx, Catalog.WORK, Catalog.WAREHOUSE);
                before.is("commit");
              });
      before.is("give the lock back");
      return release;
    }
  }

  /** What a reader sees now; the two tables are looked up one after the other. */
  Seen look() {
    try (var connection = platform.trino().asService(TrinoService.LOCAL, Catalog.WAREHOUSE);
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                """
                select l.n, r.n, l.rows + r.rows
                from (select max(n) n, count(*) rows from %1$s.lefts) l,
                  (select max(n) n, count(*) rows from %1$s.rights) r
                """
                    .formatted(schema))) {
      row.next();
      return new Seen(row.getLong(1), row.getLong(2), row.getLong(3));
    } catch (SQLException e) {
      throw new DataAccessException("The tables cannot be read", e);
    }
  }

  /**
   * The same by a statement for each table, which lets something happen in between: what a single
   * statement does too, where it is unlucky.
   */
  Seen look(Runnable between) {
    try (var connection = platform.trino().asService(TrinoService.LOCAL, Catalog.WAREHOUSE);
        var statement = connection.createStatement()) {
      var left = numberAndRows(statement, "lefts");
      between.run();
      var right = numberAndRows(statement, "rights");
      return new Seen(left[0], right[0], left[1] + right[1]);
    } catch (SQLException e) {
      throw new DataAccessException("The tables cannot be read", e);
    }
  }

  private long[] numberAndRows(Statement statement, String table) throws SQLException {
    try (var row = statement.executeQuery("select max(n), count(*) from " + schema + "." + table)) {
      row.next();
      return new long[] {row.getLong(1), row.getLong(2)};
    }
  }

  Releases releases() {
    return releases;
  }

  long loadId() {
    try (var connection = platform.postgres().connect()) {
      return DSL.using(connection, SQLDialect.POSTGRES)
          .insertInto(LOAD)
          .set(LOAD.KIND, "test")
          .set(LOAD.STARTED_AT, currentOffsetDateTime())
          .set(LOAD.STATE, "running")
          .returning()
          .fetchSingle()
          .getLoadId();
    } catch (SQLException e) {
      throw new DataAccessException("The load cannot be noted", e);
    }
  }

  /** Drops the tables. */
  @Override
  public void close() {
    changeSchema("drop table %s.lefts", "drop table %s.rights", "drop schema %s");
  }

  private void changeSchema(String... statements) {
    try (var lock = WorkLock.acquire(platform.postgres())) {
      releases.discardWork(lock);
      for (var statement : statements) {
        write(statement, 0);
      }
      releases.releaseSchemaChange(lock, releases.nextNumber(), loadId(), tx -> {});
    }
  }

  private void write(String sql, long number) {
    try (var connection = platform.trino().asService(TrinoService.LOAD, Catalog.WORK);
        var statement = connection.createStatement()) {
      statement.execute(sql.formatted(schema, number));
    } catch (SQLException e) {
      throw new DataAccessException(sql + " failed", e);
    }
  }
}
