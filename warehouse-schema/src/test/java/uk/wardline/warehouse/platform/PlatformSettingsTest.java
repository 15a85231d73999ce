package uk.wardline.warehouse.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformSettingsTest {
  @TempDir Path folder;

  @Test
  void without_a_file_every_part_is_embedded_on_a_free_port() {
    var settings = PlatformSettings.read(folder);

    assertThat(settings.postgres()).isEqualTo(new PlatformSettings.Postgres.Embedded(0));
    assertThat(settings.objectStore()).isEqualTo(new PlatformSettings.ObjectStore.Embedded(0));
    assertThat(settings.trino()).isEqualTo(new PlatformSettings.Trino.Embedded(0, "2G", List.of()));
    assertThat(settings.lines()).contains("trino.memory = 2G   # default");
  }

  @Test
  void a_key_can_be_set_and_is_printed() throws IOException {
    write(
        "# larger machine",
        "",
        " trino.memory=6G ",
        "postgres.port = 5433",
        "trino.java-options = -XX:+UseZGC  -Xms1G");

    var settings = PlatformSettings.read(folder);

    assertThat(settings.trino())
        .isEqualTo(new PlatformSettings.Trino.Embedded(0, "6G", List.of("-XX:+UseZGC", "-Xms1G")));
    assertThat(settings.postgres()).isEqualTo(new PlatformSettings.Postgres.Embedded(5433));
    assertThat(settings.lines()).contains("trino.memory = 6G", "postgres.port = 5433");
  }

  @Test
  void a_brief_platform_compiles_quickly_unless_its_settings_say_otherwise() throws IOException {
    write("trino.java-options = -XX:TieredStopAtLevel=4");

    var brief = PlatformSettings.read(folder).brief();

    assertThat(brief.trino())
        .isEqualTo(
            new PlatformSettings.Trino.Embedded(
                0, "2G", List.of("-XX:TieredStopAtLevel=1", "-XX:TieredStopAtLevel=4")));
  }

  @Test
  void all_faults_are_told_at_once_with_line_and_remedy() throws IOException {
    write(
        "trino.memry = 4G",
        "postgres.port = many",
        "postgres.port = 1",
        "trino.url = https://trino:8443",
        "what is this",
        "object-store.mode = borrowed",
        "trino.memory = lots");

    assertThatThrownBy(() -> PlatformSettings.read(folder))
        .isInstanceOfSatisfying(
            SettingsRefused.class,
            refused ->
                assertThat(refused.faults())
                    .map(fault -> fault.replace(folder + "/wardline.properties", "F"))
                    .containsExactlyInAnyOrder(
                        "F:3: postgres.port stands here a second time; keep one (line 2)",
                        "F:5: 'what is this' is not of the form key = value",
                        "F:6: object-store.mode 'borrowed' is neither embedded nor existing",
                        "F:7: trino.memory is not a size such as 2G or 1500m",
                        "F:1: trino.memry is not a setting; the nearest one is trino.memory",
                        "F:4: trino.url means nothing unless trino.mode = existing"));
  }

  @Test
  void a_part_that_exists_needs_its_address_and_its_secrets() throws IOException {
    write("trino.mode = existing", "trino.url = http://trino:8080", "trino.load-password-file = x");

    assertThatThrownBy(() -> PlatformSettings.read(folder))
        .hasMessageContaining(
            "wardline.properties:2: trino.url is not of the form https://host or https://host:port")
        .hasMessageContaining("wardline.properties:3: trino.load-password-file cannot be read")
        .hasMessageContaining("trino.trust-store is missing, and trino.mode = existing needs it")
        .hasMessageContaining("trino.access-folder is missing");
  }

  @Test
  void a_secret_comes_from_a_file_and_is_never_printed() throws IOException {
    Files.writeString(folder.resolve("pg-password"), "correct horse\n");
    write(
        "postgres.mode = existing",
        "postgres.url = jdbc:postgresql://db:5432/wardline",
        "postgres.password-file = pg-password",
        "postgres.work-password-file = pg-password",
        "postgres.warehouse-password-file = pg-password");

    var settings = PlatformSettings.read(folder);

    assertThat(settings.postgres())
        .isInstanceOfSatisfying(
            PlatformSettings.Postgres.Existing.class,
            existing ->
                assertThat(existing.owner().password().reveal()).isEqualTo("correct horse"));
    assertThat(settings.toString()).doesNotContain("correct horse");
    assertThat(settings.lines()).contains("postgres.password-file = pg-password (****)");
  }

  @Test
  void an_address_without_a_port_has_the_port_of_its_scheme() throws IOException {
    Files.writeString(folder.resolve("key"), "x");
    write(
        "object-store.mode = existing",
        "object-store.endpoint = https://s3.example.com",
        "object-store.region = eu-west-2",
        "object-store.bucket = wardline",
        "object-store.access-key = k",
        "object-store.secret-key-password-file = key");

    assertThat(PlatformSettings.read(folder).objectStore())
        .isInstanceOfSatisfying(
            PlatformSettings.ObjectStore.Existing.class,
            existing ->
                assertThat(existing.endpoint().endpoint())
                    .isEqualTo(URI.create("https://s3.example.com")));
  }

  @Test
  void credentials_in_a_url_are_refused() throws IOException {
    Files.writeString(folder.resolve("p"), "x");
    write(
        "postgres.mode = existing",
        "postgres.url = jdbc:postgresql://db:5432/wardline?user=me&password=secret",
        "postgres.password-file = p",
        "postgres.work-password-file = p",
        "postgres.warehouse-password-file = p");

    assertThatThrownBy(() -> PlatformSettings.read(folder))
        .hasMessageContaining("postgres.url must not carry credentials")
        .hasMessageNotContaining("secret");
  }

  private void write(String... lines) throws IOException {
    Files.writeString(folder.resolve(PlatformSettings.FILE), String.join("\n", lines));
  }
}
