package uk.wardline.warehouse.schema;

import java.sql.SQLException;
import java.time.Duration;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import uk.wardline.warehouse.platform.PostgresEndpoint;
import uk.wardline.warehouse.release.Releases;
import uk.wardline.warehouse.release.WorkHeld;
import uk.wardline.warehouse.release.WorkLock;
import uk.wardline.warehouse.trino.Catalog;
import uk.wardline.warehouse.trino.LoadStatements;
import uk.wardline.warehouse.trino.TrinoDoor;
import uk.wardline.warehouse.trino.TrinoService;

/**
 * Makes the tables what the SQL files say. A call that finds nothing to do costs one question to
 * PostgreSQL. Thread-safe, and safe to call from several processes at once.
 */
public final class WarehouseSchema {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private WarehouseSchema() {}

  /**
   * What all the SQL files come to, in hexadecimal: the same as long as none was added, edited or
   * moved.
   */
  public static String fingerprint() {
    return Changelog.APP.fingerprint() + '-' + Changelog.WAREHOUSE.fingerprint();
  }

  /**
   * The tables of PostgreSQL: schema {@code app}, and those of the Iceberg catalog.
   *
   * @param postgres the database, as its owner
   * @throws SchemaEdited if an applied changeset was edited
   * @throws SchemaNotApplied if a changeset fails
   */
  public static void ensureCatalogAndApp(PostgresEndpoint postgres) {
    ensurePostgres(Changelog.APP, postgres);
  }

  static void ensurePostgres(Changelog changelog, PostgresEndpoint postgres) {
    try (var connection = postgres.connect()) {
      var sql = DSL.using(connection, SQLDialect.POSTGRES);
      if (AppliedSchema.is(sql, changelog)) {
        return;
      }
      AppliedSchema.oneAtATime(sql, PATIENCE);
      if (AppliedSchema.is(sql, changelog)) {
        return;
      }
      sql.execute("create schema if not exists meta");
      LiquibaseRun.apply(changelog, connection);
      connection.setAutoCommit(true);
      AppliedSchema.remember(sql, changelog);
    } catch (SQLException e) {
      throw new DataAccessException("The connection to PostgreSQL failed", e);
    }
  }

  /**
   * The Iceberg tables, in {@code work} and, by a release, before the eyes of readers. Whatever an
   * earlier, broken load left in {@code work} is discarded first. Needs {@link
   * #ensureCatalogAndApp}.
   *
   * @param postgres the database, as its owner
   * @throws WorkHeld if a load goes on for longer than two minutes
   * @throws uk.wardline.warehouse.trino.StatementsRunOn if a statement of a killed load cannot be
   *     ended
   * @throws SchemaEdited if an applied changeset was edited
   * @throws SchemaNotApplied if a changeset fails
   */
  public static void ensureWarehouse(PostgresEndpoint postgres, TrinoDoor trino) {
    ensureWarehouse(Changelog.WAREHOUSE, postgres, trino);
  }

  static void ensureWarehouse(Changelog changelog, PostgresEndpoint postgres, TrinoDoor trino) {
    if (isApplied(changelog, postgres)) {
      return;
    }
    try (var lock = WorkLock.acquire(postgres, PATIENCE)) {
      if (isApplied(changelog, postgres)) {
        return;
      }
      apply(changelog, lock, postgres, trino);
    }
  }

  private static void apply(
      Changelog changelog, WorkLock lock, PostgresEndpoint postgres, TrinoDoor trino) {
    var releases = new Releases(postgres);
    var load = SchemaLoad.begin(postgres);
    LoadStatements.endAll(trino);
    releases.discardWork(lock);
    try (var connection = trino.asService(TrinoService.LOAD, Catalog.WORK);
        var statement = connection.createStatement()) {
      statement.execute("create schema if not exists " + LiquibaseRun.SCHEMA);
      LiquibaseRun.apply(changelog, connection);
    } catch (SQLException e) {
      load.failed(e);
      throw new SchemaNotApplied(
          "The changelog %s cannot be applied: %s".formatted(changelog.path(), e.getMessage()), e);
    } catch (RuntimeException e) {
      load.failed(e);
      throw e;
    }
    if (releases.workDiffers(lock)) {
      releases.releaseSchemaChange(
          lock,
          releases.nextNumber(),
          load.id(),
          tx -> {
            AppliedSchema.remember(tx, changelog);
            load.ended(tx, "released");
          });
    } else {
      load.inTransaction(tx -> {
        AppliedSchema.remember(tx, changelog);
        load.ended(tx, "unchanged");
      });
    }
  }

  private static boolean isApplied(Changelog changelog, PostgresEndpoint postgres) {
    try (var connection = postgres.connect()) {
      return AppliedSchema.is(DSL.using(connection, SQLDialect.POSTGRES), changelog);
    } catch (SQLException e) {
      throw new DataAccessException("The connection to PostgreSQL failed", e);
    }
  }
}
