package uk.wardline.warehouse.platform;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import uk.wardline.warehouse.trino.Catalog;
import uk.wardline.warehouse.trino.TrinoDoor;
import uk.wardline.warehouse.trino.TrinoEndpoint;
import uk.wardline.warehouse.trino.TrinoService;

/**
 * A Trino of one node, as a process of its own: HTTPS on the loopback address, and a password for
 * everyone.
 */
final class EmbeddedTrino {
  private static final Duration LIMIT = Duration.ofMinutes(4);

  /** Trino looks every five seconds at what its nodes offer. */
  private static final Duration NODE_LIMIT = Duration.ofMinutes(1);

  private static final int CONNECT_MS = 1_000;

  private EmbeddedTrino() {}

  static TrinoEndpoint endpoint(DataFolder folder, int port) {
    var certificate = ServerCertificate.in(folder);
    var passwords = new EnumMap<TrinoService, Secret>(TrinoService.class);
    for (var service : TrinoService.values()) {
      passwords.put(service, folder.secret("trino-" + service.user()));
    }
    return new TrinoEndpoint(
        URI.create("https://127.0.0.1:" + port),
        certificate.trustStore(),
        certificate.password(),
        passwords);
  }

  /** Starts it; it needs neither PostgreSQL nor the object store before the first question. */
  static GuardedProcess launch(
      TrinoFiles files, Distribution parts, PlatformSettings.Trino.Embedded settings) {
    var folder = files.folder();
    var words =
        new ArrayList<>(
            List.of(
                Distribution.java(),
                "-server",
                "-Xmx" + settings.memory(),
                "-XX:+ExitOnOutOfMemoryError",
                "-Djdk.attach.allowAttachSelf=true",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC",
                "-Dconfig=" + files.config()));
    words.addAll(settings.javaOptions());
    words.addAll(List.of("-cp", parts.trino() + "/lib/*", "io.trino.server.TrinoServer"));
    return GuardedProcess.start(
        new GuardedProcess.Command(
            "trino",
            words,
            folder.folder("trino"),
            folder.log("trino"),
            Map.of(),
            "TERM",
            Duration.ofSeconds(5)));
  }

  /** Waits until it answers a query. */
  static void await(GuardedProcess process, TrinoDoor door) {
    var address =
        new InetSocketAddress(door.endpoint().uri().getHost(), door.endpoint().uri().getPort());
    // A bare connection costs far less than a question, of which there would be a hundred.
    Waiting.until(process, "Trino", LIMIT, () -> listens(address));
    Waiting.until(process, "Trino", LIMIT, () -> answers(door));
  }

  /**
   * Waits until the tables of both catalogs can be read. Trino answers a question that needs no
   * table as soon as it has started, but reads one only once it has noticed that its node offers
   * the catalog, which may be seconds later ("No nodes available to run query").
   */
  static void awaitTables(GuardedProcess process, TrinoDoor door) {
    for (var catalog : Catalog.values()) {
      Waiting.until(process, "Trino's catalog " + catalog, NODE_LIMIT, () -> reads(door, catalog));
    }
  }

  private static boolean listens(InetSocketAddress address) throws IOException {
    try (var socket = new Socket()) {
      socket.connect(address, CONNECT_MS);
      return true;
    }
  }

  static boolean answers(TrinoDoor door) throws Exception {
    try (var connection = door.asService(TrinoService.LOCAL, Catalog.WAREHOUSE);
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT 1")) {
      return rows.next();
    }
  }

  private static boolean reads(TrinoDoor door, Catalog catalog) throws Exception {
    try (var connection = door.asService(TrinoService.LOAD, catalog);
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT 1 FROM core.delivery LIMIT 1")) {
      rows.next();
      return true;
    }
  }
}
