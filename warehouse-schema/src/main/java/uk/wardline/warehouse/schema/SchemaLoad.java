package uk.wardline.warehouse.schema;

import static org.jooq.impl.DSL.currentOffsetDateTime;
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

  static SchemaLoad begin(PostgresEndpoint postgres) {
    try (var connection = postgres.connect()) {
      long id =
          DSL.using(connection, SQLDialect.POSTGRES)
              .insertInto(LOAD)
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
