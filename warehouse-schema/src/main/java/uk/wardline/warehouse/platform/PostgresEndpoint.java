package uk.wardline.warehouse.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/**
 * Where the database {@code wardline} is, and as whom to speak to it.
 *
 * @param jdbcUrl a PostgreSQL JDBC URL without credentials
 */
public record PostgresEndpoint(String jdbcUrl, String user, Secret password) {

  /**
   * Opens a connection of its own, which the caller closes. Times are in UTC.
   *
   * @throws PlatformUnavailable if PostgreSQL cannot be reached or refuses the user
   */
  public Connection connect() {
    var properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password.reveal());
    properties.setProperty("ApplicationName", "wardline");
    properties.setProperty("connectTimeout", "10");
    properties.setProperty("options", "-c TimeZone=UTC");
    try {
      return DriverManager.getConnection(jdbcUrl, properties);
    } catch (SQLException e) {
      throw new PlatformUnavailable(
          "PostgreSQL at " + jdbcUrl + " does not let " + user + " in: " + e.getMessage(), e);
    }
  }

  /** SQL on this database, with a connection of its own for each question. Thread-safe. */
  public DSLContext sql() {
    return DSL.using(new OneEach(this), SQLDialect.POSTGRES);
  }

  private record OneEach(PostgresEndpoint postgres) implements ConnectionProvider {
    @Override
    public Connection acquire() {
      return postgres.connect();
    }

    @Override
    public void release(Connection connection) {
      try {
        connection.close();
      } catch (SQLException e) {
        throw new DataAccessException("A connection to PostgreSQL cannot be closed", e);
      }
    }
  }
}
