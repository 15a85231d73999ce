package uk.wardline.warehouse.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Makes the roles and the database of an embedded server, and gives each role its rights.
 * Idempotent.
 */
final class PostgresRights {
  private static final List<String> CATALOG_TABLES =
      List.of("iceberg_tables", "iceberg_namespace_properties");

  private PostgresRights() {}

  /** Roles with their passwords, and the database. */
  static void ensureRoles(PostgresEndpoint admin, DataFolder folder) {
    try (var connection = admin.connect();
        var statement = connection.createStatement()) {
      // A statement that fails is not to leave a password in the log.
      statement.execute("SET log_min_error_statement = 'panic'");
      for (var role : PostgresRole.values()) {
        var verb = exists(statement, "pg_roles", "rolname", role.user()) ? "ALTER" : "CREATE";
        statement.execute(
            "%s ROLE %s LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD '%s'"
                .formatted(verb, role.user(), folder.secret(role.secretName()).reveal()));
      }
      if (!exists(statement, "pg_database", "datname", PostgresRole.DATABASE)) {
        statement.execute(
            "CREATE DATABASE %s OWNER %s"
                .formatted(PostgresRole.DATABASE, PostgresRole.OWNER.user()));
      }
      statement.execute("REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(PostgresRole.DATABASE));
      for (var role : List.of(PostgresRole.WORK, PostgresRole.WAREHOUSE)) {
        statement.execute(
            "GRANT CONNECT ON DATABASE %s TO %s".formatted(PostgresRole.DATABASE, role.user()));
      }
    } catch (SQLException e) {
      throw new PlatformUnavailable("PostgreSQL's roles cannot be made: " + e.getMessage(), e);
    }
  }

  /**
   * Lets Trino's two catalogs at the tables that hold the pointers, once these exist: each sees the
   * rows of its own catalog alone, and the released ones cannot be written.
   */
  static void ensureCatalogRights(PostgresEndpoint admin, PostgresEndpoint owner) {
    var inDatabase = new PostgresEndpoint(owner.jdbcUrl(), admin.user(), admin.password());
    try (var connection = inDatabase.connect()) {
      connection.setAutoCommit(false);
      grant(connection);
      connection.commit();
    } catch (SQLException e) {
      throw new PlatformUnavailable("PostgreSQL's rights cannot be given: " + e.getMessage(), e);
    }
  }

  /**
   * The same on somebody else's server, as the owner of the tables, for the accounts that the
   * settings name. Schema and database are whoever's who made them, and left as they are.
   */
  static void ensureCatalogRights(PlatformSettings.Postgres.Existing existing) {
    try (var connection = existing.owner().connect()) {
      connection.setAutoCommit(false);
      try (var statement = connection.createStatement()) {
        grantTables(statement, existing.work().user(), existing.warehouse().user());
      }
      connection.commit();
    } catch (SQLException e) {
      throw new PlatformUnavailable(
          "%s and %s cannot be given their rights in %s: %s"
              .formatted(
                  existing.work().user(),
                  existing.warehouse().user(),
                  existing.owner().jdbcUrl(),
                  e.getMessage()),
          e);
    }
  }

  private static void grant(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("REVOKE ALL ON SCHEMA public FROM PUBLIC");
      statement.execute(
          "GRANT USAGE ON SCHEMA public TO wardline, wardline_work, wardline_warehouse");
      statement.execute("GRANT CREATE ON SCHEMA public TO wardline");
      grantTables(statement, PostgresRole.WORK.user(), PostgresRole.WAREHOUSE.user());
    }
  }

  private static void grantTables(Statement statement, String work, String warehouse)
      throws SQLException {
    var workRole = statement.enquoteIdentifier(work, true);
    var warehouseRole = statement.enquoteIdentifier(warehouse, true);
    for (var table : CATALOG_TABLES) {
      var rights = "ON public." + table + " TO ";
      statement.execute("GRANT SELECT, INSERT, UPDATE, DELETE " + rights + workRole);
      statement.execute("GRANT SELECT " + rights + warehouseRole);
      statement.execute("ALTER TABLE public." + table + " ENABLE ROW LEVEL SECURITY");
      policy(statement, table, workRole, "work");
      policy(statement, table, warehouseRole, "warehouse");
    }
  }

  private static void policy(Statement statement, String table, String role, String catalog)
      throws SQLException {
    statement.execute(
        "DROP POLICY IF EXISTS own_catalog_%s ON public.%s".formatted(catalog, table));
    statement.execute(
        "CREATE POLICY own_catalog_%s ON public.%s TO %s USING (catalog_name = '%s')"
            .formatted(catalog, table, role, catalog));
  }

  private static boolean exists(Statement statement, String table, String column, String name)
      throws SQLException {
    try (var rows =
        statement.executeQuery("SELECT 1 FROM %s WHERE %s = '%s'".formatted(table, column, name))) {
      return rows.next();
    }
  }
}
