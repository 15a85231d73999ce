package uk.wardline.warehouse.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;

final class CatalogTables {
  private CatalogTables() {}

  static void ensure(PostgresEndpoint owner) {
    try (var c = owner.connect();
        var s = c.createStatement()) {
      try (var r = s.executeQuery("select to_regclass('public.iceberg_tables') is not null")) {
        r.next();
        if (r.getBoolean(1)) {
          return;
        }
      }
      for (var name : new String[] {"iceberg_tables", "iceberg_namespace_properties"}) {
        try (var stream =
            CatalogTables.class.getResourceAsStream("/wardline/app/catalog/" + name + ".sql")) {
          s.execute(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
