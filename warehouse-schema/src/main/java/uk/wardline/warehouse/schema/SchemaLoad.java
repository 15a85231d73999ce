package uk.wardline.warehouse.schema;

import static org.jooq.impl.DSL.currentOffsetDateTime;
import static uk.wardline.warehouse.app.Tables.DELIVERY;
import static uk.wardline.warehouse.app.Tables.LOAD;

import java.sql.SQLException;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import uk.wardline.warehouse.platform.PostgresEndpoint;

/** The row of {@code app.load} that stands for a change of the schema. */
record SchemaLoad(PostgresEndpoint postgres, long id) {

  /**
   * Begins one. A load that is held goes: its tables are of the old shape. Its files are known no
   * longer, so that they can be loaded again.
   */
  static SchemaLoad begin(PostgresEndpoint postgres) {
    try (var connection = postgres.connect()) {
      var sql = DSL.using(connection, SQLDialect.POSTGRES);
      sql.transaction(tx -> discardHeld(tx.dsl()));
      long id =
          sql.insertInto(LOAD)
              .set(LOAD.KIND, "schema")
              .set(LOAD.STARTED_AT, currentOffsetDateTime())
              .set(LOAD.STATE, "running")
              .returning(LOAD.LOAD_ID)
              .fetchSingle()
              .getLoadId();
      return new SchemaLoad(postgres, id);
    } catch (SQLException e) {
      throw new DataAccessException("The connection to PostgreSQL failed", e);
    }
  }

  private static void discardHeld(DSLContext tx) {
    tx.update(LOAD)
        .set(LOAD.STATE, "discarded")
        .set(LOAD.ENDED_AT, currentOffsetDateTime())
        .set(LOAD.REASON, "The tables were changed while it was held; load its files again.")
        .where(LOAD.STATE.eq("held"))
        .execute();
    tx.update(DELIVERY).set(DELIVERY.STATE, "withdrawn").where(DELIVERY.STATE.eq("held")).execute();
  }

  void ended(DSLContext tx, String state) {
    tx.update(LOAD)
        .set(LOAD.ENDED_AT, currentOffsetDateTime())
        .set(LOAD.STATE, state)
        .where(LOAD.LOAD_ID.eq(id))
        .execute();
  }

  /** Notes why; a failure to do so does not hide the first one. */
  void failed(Exception why) {
    try {
      inTransaction(tx -> {
        ended(tx, "failed");
        tx.update(LOAD).set(LOAD.MESSAGE, why.getMessage()).where(LOAD.LOAD_ID.eq(id)).execute();
      });
    } catch (RuntimeException e) {
      why.addSuppressed(e);
    }
  }

  void inTransaction(Consumer<DSLContext> work) {
    try (var connection = postgres.connect()) {
      DSL.using(connection, SQLDialect.POSTGRES).transaction(tx -> work.accept(tx.dsl()));
    } catch (SQLException e) {
      throw new DataAccessException("The connection to PostgreSQL failed", e);
    }
  }
}
