package uk.wardline.server.cli;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import uk.wardline.warehouse.platform.PostgresEndpoint;

/** A pool of connections to the platform's PostgreSQL. */
final class PostgresPool {
  private PostgresPool() {}

  /** Opens a pool of so many connections at most, which the caller closes. */
  static HikariDataSource open(PostgresEndpoint postgres, int connections) {
    var config = new HikariConfig();
    config.setPoolName("wardline");
    config.setJdbcUrl(postgres.jdbcUrl());
    config.setUsername(postgres.user());
    config.setPassword(postgres.password().reveal());
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(10_000);
    config.addDataSourceProperty("ApplicationName", "wardline-server");
    config.addDataSourceProperty("options", "-c TimeZone=UTC");
    return new HikariDataSource(config);
  }
}
