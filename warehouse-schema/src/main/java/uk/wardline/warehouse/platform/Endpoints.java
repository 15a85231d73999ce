package uk.wardline.warehouse.platform;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import uk.wardline.warehouse.trino.TrinoEndpoint;
import uk.wardline.warehouse.trino.TrinoService;

/**
 * Where the parts are, whoever started them.
 *
 * @param access the folder that Trino reads its access rules from
 */
record Endpoints(
    PostgresEndpoint postgres,
    ObjectStoreEndpoint objectStore,
    TrinoEndpoint trino,
    Path access,
    Ports ports) {

  /** From the settings, and for what is embedded from the ports it was started on. */
  static Endpoints of(PlatformSettings settings, DataFolder folder, Ports ports) {
    var postgres =
        switch (settings.postgres()) {
          case PlatformSettings.Postgres.Embedded _ ->
              EmbeddedPostgres.as(PostgresRole.OWNER, folder, ports.postgres());
          case PlatformSettings.Postgres.Existing existing -> existing.owner();
        };
    var objectStore =
        switch (settings.objectStore()) {
          case PlatformSettings.ObjectStore.Embedded _ ->
              EmbeddedObjectStore.endpoint(folder, ports.objectStore());
          case PlatformSettings.ObjectStore.Existing existing -> existing.endpoint();
        };
    return switch (settings.trino()) {
      case PlatformSettings.Trino.Embedded _ ->
          new Endpoints(
              postgres,
              objectStore,
              EmbeddedTrino.endpoint(folder, ports.trino()),
              TrinoFiles.in(folder).access(),
              ports);
      case PlatformSettings.Trino.Existing existing ->
          new Endpoints(postgres, objectStore, endpoint(existing), existing.access(), ports);
    };
  }

  private static TrinoEndpoint endpoint(PlatformSettings.Trino.Existing trino) {
    return new TrinoEndpoint(
        trino.uri(),
        trino.trustStore(),
        trino.trustStorePassword(),
        Map.of(
            TrinoService.LOAD,
            trino.load(),
            TrinoService.SERVER,
            trino.server(),
            TrinoService.LOCAL,
            trino.local()));
  }

  Running running(long owner, Instant since) {
    return new Running(owner, since, postgres.jdbcUrl(), objectStore.endpoint(), trino.uri());
  }

  /** The ports of the embedded parts; what is not embedded has whatever port it has. */
  record Ports(int postgres, int objectStore, int trino) {

    static Ports choose(PlatformSettings settings) {
      return new Ports(
          settings.postgres() instanceof PlatformSettings.Postgres.Embedded(int port)
              ? FreePort.orElse(port)
              : 0,
          settings.objectStore() instanceof PlatformSettings.ObjectStore.Embedded(int port)
              ? FreePort.orElse(port)
              : 0,
          settings.trino() instanceof PlatformSettings.Trino.Embedded(int port, _, _)
              ? FreePort.orElse(port)
              : 0);
    }

    static Ports of(Running running) {
      return new Ports(
          URI.create(running.postgres().substring("jdbc:".length())).getPort(),
          running.objectStore().getPort(),
          running.trino().getPort());
    }
  }
}
