package uk.wardline.server.report;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/**
 * Tells whether this is the only server on the platform: the first one holds an advisory lock of
 * PostgreSQL on a connection of its own, for as long as it lives.
 */
final class ServerClaim implements AutoCloseable {
  /** "WARDSERV" in ASCII. */
  private static final long KEY = 0x5741_5244_5345_5256L;

  private final Connection connection;
  private final boolean first;

  ServerClaim(DataSource postgres) {
    try {
      this.connection = postgres.getConnection();
      this.first =
          Boolean.TRUE.equals(
              DSL.using(connection, SQLDialect.POSTGRES)
                  .fetchValue("select pg_try_advisory_lock({0})", DSL.val(KEY)));
    } catch (SQLException e) {
      throw new DataAccessException("PostgreSQL gives no connection", e);
    }
  }

  /** Whether no other server ran when this one started. */
  boolean isFirst() {
    return first;
  }

  @Override
  public void close() {
    try (connection) {
      if (first) {
        DSL.using(connection, SQLDialect.POSTGRES)
            .fetchValue("select pg_advisory_unlock({0})", DSL.val(KEY));
      }
    } catch (SQLException e) {
      throw new DataAccessException("The connection cannot be given back", e);
    }
  }
}
