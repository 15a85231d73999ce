package uk.wardline.warehouse.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import uk.wardline.warehouse.release.TestDatabases;

@ExtendWith(TestDatabases.class)
class PostgresRightsTest {
  private final PostgresEndpoint owner;

  PostgresRightsTest(PostgresEndpoint owner) {
    this.owner = owner;
  }

  @Test
  void the_accounts_of_a_server_that_is_not_ours_get_their_own_pointers_and_no_more()
      throws SQLException {
    var existing =
        new PlatformSettings.Postgres.Existing(owner, account("Trino-Work"), account("readers"));
    insert(owner, "work", "by_the_owner");
    insert(owner, "warehouse", "by_the_owner");

    PostgresRights.ensureCatalogRights(existing);
    PostgresRights.ensureCatalogRights(existing);

    insert(existing.work(), "work", "by_trino");
    assertThat(catalogsSeenBy(existing.work())).isEqualTo("work");
    assertThat(catalogsSeenBy(existing.warehouse())).isEqualTo("warehouse");
    assertThatThrownBy(() -> insert(existing.work(), "warehouse", "forged"))
        .hasMessageContaining("row-level security");
    assertThatThrownBy(() -> insert(existing.warehouse(), "warehouse", "forged"))
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> insert(existing.warehouse(), "work", "forged"))
        .hasMessageContaining("permission denied");
  }

  private PostgresEndpoint account(String user) throws SQLException {
    try (var connection = owner.connect();
        var statement = connection.createStatement()) {
      statement.execute("CREATE ROLE \"%s\" LOGIN PASSWORD 'secret'".formatted(user));
    }
    return new PostgresEndpoint(owner.jdbcUrl(), user, Secret.of("secret"));
  }

  private static void insert(PostgresEndpoint who, String catalog, String table)
      throws SQLException {
    try (var connection = who.connect();
        var statement = connection.createStatement()) {
      statement.execute(
          "INSERT INTO public.iceberg_tables (catalog_name, table_namespace, table_name)"
              + " VALUES ('%s', 'core', '%s')".formatted(catalog, table));
    }
  }

  private static String catalogsSeenBy(PostgresEndpoint who) throws SQLException {
    try (var connection = who.connect();
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "SELECT string_agg(DISTINCT catalog_name, ',') FROM public.iceberg_tables")) {
      row.next();
      return row.getString(1);
    }
  }
}
