package uk.wardline.warehouse.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import uk.wardline.warehouse.testing.ExistingParts;
import uk.wardline.warehouse.testing.SharedPlatform;
import uk.wardline.warehouse.trino.Catalog;
import uk.wardline.warehouse.trino.TrinoDoor;
import uk.wardline.warehouse.trino.TrinoService;

@ExtendWith(SharedPlatform.class)
class PlatformIT {
  private final Platform platform;

  PlatformIT(Platform platform) {
    this.platform = platform;
  }

  @Test
  void all_parts_answer() throws Exception {
    assertThat(Health.postgres(platform.postgres())).isTrue();
    assertThat(Health.objectStore(platform.objectStore())).isTrue();
    assertThat(EmbeddedTrino.answers(platform.trino())).isTrue();
  }

  @Test
  void postgresql_refuses_a_caller_without_a_password() {
    var url = platform.postgres().jdbcUrl();
    for (var user : new String[] {"wardline", "wardline_admin", "wardline_work", "nobody"}) {
      var properties = new Properties();
      properties.setProperty("user", user);
      assertThatThrownBy(() -> DriverManager.getConnection(url, properties).close())
          .as("%s without a password", user)
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password");
      properties.setProperty("password", "guessed");
      assertThatThrownBy(() -> DriverManager.getConnection(url, properties).close())
          .as("%s with a wrong password", user)
          .hasMessageContaining("password authentication failed");
    }
  }

  @Test
  void the_roles_of_the_catalogs_have_no_more_than_their_own_pointers() throws SQLException {
    var folder = new DataFolder(platform.dataFolder());
    int port = Endpoints.Ports.of(Running.read(folder).orElseThrow()).postgres();
    for (var role : new PostgresRole[] {PostgresRole.WORK, PostgresRole.WAREHOUSE}) {
      var catalog = role == PostgresRole.WORK ? "work" : "warehouse";
      try (var connection = EmbeddedPostgres.as(role, folder, port).connect();
          var statement = connection.createStatement()) {
        try (var rows =
            statement.executeQuery("SELECT DISTINCT catalog_name FROM public.iceberg_tables")) {
          assertThat(rows.next()).isTrue();
          assertThat(rows.getString(1)).isEqualTo(catalog);
          assertThat(rows.next()).isFalse();
        }
        assertThatThrownBy(() -> statement.executeQuery("SELECT * FROM app.account"))
            .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> statement.execute("CREATE TABLE public.mine (a int)"))
            .hasMessageContaining("permission denied");
        assertThatThrownBy(() ->
                statement.execute(
                    "INSERT INTO public.iceberg_tables (catalog_name, table_namespace, table_name)"
                        + " VALUES ('warehouse', 'core', 'forged')"))
            .hasMessageMatching("(?s).*(permission denied|row-level security).*");
      }
    }
  }

  @Test
  void the_object_store_refuses_a_caller_without_a_signature() throws Exception {
    var store = platform.objectStore();
    for (var path : List.of("/", "/lake", "/lake/" + anObject())) {
      var connection =
          (HttpURLConnection) URI.create(store.endpoint() + path).toURL().openConnection();
      assertThat(connection.getResponseCode()).as("GET %s", path).isEqualTo(403);
      connection.disconnect();
    }
    var forged =
        new ObjectStoreEndpoint(
            store.endpoint(), store.region(), store.bucket(), store.accessKey(), Secret.of("no"));
    assertThat(new ObjectStoreHealth(Clock.systemUTC()).statusOfBucket(forged)).isEqualTo(403);
  }

  private String anObject() throws IOException {
    var lake = platform.dataFolder().resolve("object-store/lake");
    try (var paths = Files.walk(lake)) {
      return lake.relativize(paths.filter(Files::isRegularFile).findFirst().orElseThrow())
          .toString();
    }
  }

  @Test
  void trino_refuses_a_caller_without_a_password() {
    var trino = platform.trino().endpoint();
    var properties = new Properties();
    properties.setProperty("user", TrinoService.LOCAL.user());
    properties.setProperty("SSL", "true");
    properties.setProperty("SSLTrustStorePath", trino.trustStore().toString());
    properties.setProperty("SSLTrustStorePassword", trino.trustStorePassword().reveal());
    assertThatThrownBy(() -> ask(trino.uri().getPort(), properties))
        .hasMessageContaining("Authentication failed");
    properties.setProperty("password", "guessed");
    assertThatThrownBy(() -> ask(trino.uri().getPort(), properties))
        .hasMessageContaining("Authentication failed");
  }

  @Test
  void trino_does_not_speak_plain_http() {
    var properties = new Properties();
    properties.setProperty("user", TrinoService.LOCAL.user());
    assertThatThrownBy(() -> ask(platform.trino().endpoint().uri().getPort(), properties))
        .isInstanceOf(SQLException.class);
  }

  @Test
  void trino_shows_a_certificate_that_nobody_trusts_without_our_store() {
    var properties = new Properties();
    properties.setProperty("user", TrinoService.LOCAL.user());
    properties.setProperty("password", "guessed");
    properties.setProperty("SSL", "true");
    assertThatThrownBy(() -> ask(platform.trino().endpoint().uri().getPort(), properties))
        .hasStackTraceContaining("unable to find valid certification path");
  }

  @Test
  void secrets_and_logs_are_readable_by_their_owner_alone() throws IOException {
    for (var name : List.of("secrets", "run", "logs", "trino", "object-store/lake")) {
      try (var paths = Files.walk(platform.dataFolder().resolve(name))) {
        for (var path : paths.toList()) {
          assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
              .as(path.toString())
              .endsWith("---");
        }
      }
    }
  }

  @Test
  void no_secret_is_on_a_command_line_or_in_a_log() throws IOException {
    var commands =
        ProcessHandle.allProcesses()
            .map(process -> process.info().commandLine().orElse(""))
            .toList();
    try (var secrets = Files.list(platform.dataFolder().resolve("secrets"))) {
      for (var file : secrets.filter(path -> !path.toString().endsWith(".p12")).toList()) {
        var secret = Files.readString(file).strip();
        assertThat(commands).as(file.toString()).noneMatch(command -> command.contains(secret));
        try (var logs = Files.list(platform.dataFolder().resolve("logs"))) {
          for (var log : logs.toList()) {
            assertThat(Files.readString(log)).as("%s in %s", file, log).doesNotContain(secret);
          }
        }
      }
    }
  }

  @Test
  void a_second_opening_joins_the_one_that_runs() {
    try (var joined = Platforms.open(PlatformSettings.read(platform.dataFolder()))) {
      assertThat(joined.startedHere()).isFalse();
      assertThat(joined.postgres()).isEqualTo(platform.postgres());
    }
  }

  @Test
  void a_platform_can_be_made_of_parts_that_are_there_already(@TempDir Path folder)
      throws Exception {
    try (var other = Platforms.open(new ExistingParts(platform).all(folder))) {
      assertThat(other.startedHere()).isTrue();
      assertThat(folder.resolve("run/children")).isEmptyDirectory();
      assertThat(count(other.trino())).isEqualTo(count(platform.trino())).isPositive();
    }
    assertThat(EmbeddedTrino.answers(platform.trino())).as("what was not started here").isTrue();
  }

  @Test
  void a_trino_that_is_started_here_writes_to_a_postgresql_and_a_store_that_were_there_already(
      @TempDir Path folder) throws SQLException {
    try (var other = Platforms.open(new ExistingParts(platform).butTrino(folder))) {
      assertThat(other.trino().endpoint().uri()).isNotEqualTo(platform.trino().endpoint().uri());
      work(other.trino(), "CREATE SCHEMA IF NOT EXISTS borrowed");
      work(other.trino(), "CREATE TABLE borrowed.numbers AS SELECT 42 AS n");
      assertThat(count(other.trino())).isEqualTo(count(platform.trino()));
    }
    try (var connection = platform.trino().asService(TrinoService.LOAD, Catalog.WORK);
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT n FROM borrowed.numbers")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getInt(1)).isEqualTo(42);
    }
    work(platform.trino(), "DROP TABLE borrowed.numbers");
    work(platform.trino(), "DROP SCHEMA borrowed");
  }

  private static void work(TrinoDoor door, String sql) throws SQLException {
    try (var connection = door.asService(TrinoService.LOAD, Catalog.WORK);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void an_existing_part_that_does_not_answer_is_named(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("secret"), "x");
    Files.writeString(
        folder.resolve(PlatformSettings.FILE),
        """
        postgres.mode = existing
        postgres.url = jdbc:postgresql://127.0.0.1:1/wardline
        postgres.password-file = secret
        postgres.work-password-file = secret
        postgres.warehouse-password-file = secret
        """);
    assertThatThrownBy(() -> Platforms.open(PlatformSettings.read(folder)))
        .isInstanceOf(PlatformUnavailable.class)
        .hasMessageContaining("PostgreSQL at jdbc:postgresql://127.0.0.1:1/wardline");
    assertThat(folder.resolve("run/children")).isEmptyDirectory();
  }

  private static long count(TrinoDoor door) throws SQLException {
    try (var connection = door.asService(TrinoService.LOCAL, Catalog.WAREHOUSE);
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT count(*) FROM information_schema.tables WHERE table_schema = 'core'")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static void ask(int port, Properties properties) throws SQLException {
    var url = "jdbc:trino://127.0.0.1:" + port + "/warehouse";
    try (var connection = DriverManager.getConnection(url, properties);
        var statement = connection.createStatement()) {
      statement.executeQuery("SELECT 1");
    }
  }
}
