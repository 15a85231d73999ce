package uk.wardline.jobs.load;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.currentOffsetDateTime;
import static uk.wardline.warehouse.app.Tables.LOAD;
import static uk.wardline.warehouse.app.Tables.LOAD_STEP;

import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import uk.wardline.warehouse.load.LoadState;
import uk.wardline.warehouse.platform.PostgresEndpoint;

/**
 * What a load has done so far, in {@code app.load} and {@code app.load_step}. Every entry is
 * written at once, so that a load that is killed can be read up to the step that it died in. Not
 * thread-safe.
 */
final class Journal implements AutoCloseable {
  private final Connection connection;
  private final DSLContext sql;
  private final long loadId;
  private int ordinal;

  private Journal(Connection connection, DSLContext sql, long loadId, int ordinal) {
    this.connection = connection;
    this.sql = sql;
    this.loadId = loadId;
    this.ordinal = ordinal;
  }

  /**
   * Begins a load. The caller holds the work lock: whatever load is still said to run has died, and
   * is noted as failed.
   */
  static Journal begin(PostgresEndpoint postgres, String kind) {
    var connection = postgres.connect();
    var sql = DSL.using(connection, SQLDialect.POSTGRES);
    sql.update(LOAD)
        .set(LOAD.STATE, LoadState.FAILED.text())
        .set(LOAD.MESSAGE, "It ended without a word: killed, or its machine went.")
        .where(LOAD.STATE.eq(LoadState.RUNNING.text()))
        .execute();
    var id =
        sql.insertInto(LOAD)
            .set(LOAD.KIND, kind)
            .set(LOAD.STARTED_AT, currentOffsetDateTime())
            .set(LOAD.STATE, LoadState.RUNNING.text())
            .returning(LOAD.LOAD_ID)
            .fetchSingle(LOAD.LOAD_ID);
    return new Journal(connection, sql, requireNonNull(id), 0);
  }

  /** Goes on with a load that is held. The caller holds the work lock. */
  static Journal resume(PostgresEndpoint postgres, long loadId) {
    var connection = postgres.connect();
    var sql = DSL.using(connection, SQLDialect.POSTGRES);
    int steps = sql.fetchCount(LOAD_STEP, LOAD_STEP.LOAD_ID.eq(loadId));
    return new Journal(connection, sql, loadId, steps);
  }

  long loadId() {
    return loadId;
  }

  DSLContext sql() {
    return sql;
  }

  /** Whether that load was a change of the schema. */
  boolean isOfSchemaChange(long load) {
    return sql.fetchExists(LOAD, LOAD.LOAD_ID.eq(load).and(LOAD.KIND.eq("schema")));
  }

  /** Notes that a step begins. */
  void began(String step) {
    ordinal++;
    sql.insertInto(LOAD_STEP)
        .set(LOAD_STEP.LOAD_ID, loadId)
        .set(LOAD_STEP.ORDINAL, ordinal)
        .set(LOAD_STEP.NAME, step)
        .set(LOAD_STEP.STARTED_AT, currentOffsetDateTime())
        .execute();
  }

  /** Notes that the step that began last is done. */
  void done(Done<?> done) {
    sql.update(LOAD_STEP)
        .set(LOAD_STEP.ENDED_AT, currentOffsetDateTime())
        .set(LOAD_STEP.ROWS_IN, done.rowsIn())
        .set(LOAD_STEP.ROWS_OUT, done.rowsOut())
        .set(LOAD_STEP.DETAIL, done.detail())
        .where(LOAD_STEP.LOAD_ID.eq(loadId))
        .and(LOAD_STEP.ORDINAL.eq(ordinal))
        .execute();
  }

  /** Notes how the load ended. */
  void ended(LoadState state, String message) {
    ended(sql, loadId, state, message);
  }

  /**
   * Notes that the load broke off; one that ended already, though the answer was lost, ended as it
   * did.
   */
  void brokeOff(String message) {
    sql.update(LOAD)
        .set(LOAD.ENDED_AT, currentOffsetDateTime())
        .set(LOAD.STATE, LoadState.FAILED.text())
        .set(LOAD.MESSAGE, message)
        .where(LOAD.LOAD_ID.eq(loadId))
        .and(LOAD.STATE.eq(LoadState.RUNNING.text()))
        .execute();
  }

  /** Notes how a load ended, within a transaction of the caller's. */
  static void ended(DSLContext tx, long loadId, LoadState state, String message) {
    tx.update(LOAD)
        .set(LOAD.ENDED_AT, currentOffsetDateTime())
        .set(LOAD.STATE, state.text())
        .set(LOAD.MESSAGE, message)
        .where(LOAD.LOAD_ID.eq(loadId))
        .execute();
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new DataAccessException("The journal's connection cannot be closed", e);
    }
  }
}
