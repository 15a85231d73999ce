package uk.wardline.warehouse.release;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.UUID;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import uk.wardline.warehouse.platform.PostgresEndpoint;
import uk.wardline.warehouse.platform.Secret;
import uk.wardline.warehouse.schema.WarehouseSchema;

/**
 * Gives each test that asks for a {@link PostgresEndpoint} a database of its own, with the tables
 * of PostgreSQL, or without where it is {@link Empty}. The server is one for all tests.
 */
public final class TestDatabases implements ParameterResolver {
  private static final String TEMPLATE = "with_tables";

  /** A database without any table. */
  @Target(ElementType.PARAMETER)
  @Retention(RetentionPolicy.RUNTIME)
  public @interface Empty {}

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == PostgresEndpoint.class;
  }

  @Override
  public PostgresEndpoint resolveParameter(ParameterContext parameter, ExtensionContext context) {
    var server =
        context
            .getRoot()
            .getStore(Namespace.create(TestDatabases.class))
            .computeIfAbsent("server", key -> Server.start(), Server.class);
    var name = "t" + UUID.randomUUID().toString().replace("-", "");
    server.create(name, parameter.isAnnotated(Empty.class) ? "template1" : TEMPLATE);
    return server.database(name);
  }

  private record Server(EmbeddedPostgres postgres) implements AutoCloseable {
    static Server start() {
      try {
        var server = new Server(EmbeddedPostgres.start());
        server.create(TEMPLATE, "template1");
        WarehouseSchema.ensureCatalogAndApp(server.database(TEMPLATE));
        return server;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void create(String name, String template) {
      DSL.using(postgres.getPostgresDatabase(), SQLDialect.POSTGRES)
          .execute("create database {0} template {1}", DSL.name(name), DSL.name(template));
    }

    PostgresEndpoint database(String name) {
      return new PostgresEndpoint(
          postgres.getJdbcUrl("postgres", name).replaceFirst("[?].*", ""),
          "postgres",
          Secret.of("postgres"));
    }

    @Override
    public void close() throws IOException {
      postgres.close();
    }
  }
}
