package uk.wardline.warehouse.platform;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code run/platform.json} tells other processes: who started the platform, and where its
 * parts are. Passwords are not in it; who may read the data folder finds them there.
 */
record Running(long owner, Instant since, String postgres, URI objectStore, URI trino) {

  static Path file(DataFolder folder) {
    return folder.run("platform.json");
  }

  void write(DataFolder folder) {
    var json =
        JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build()
            .writeValueAsString(this);
    DataFolder.write(file(folder), json + "\n");
  }

  static void remove(DataFolder folder) {
    try {
      Files.deleteIfExists(file(folder));
    } catch (IOException e) {
      throw new PlatformUnavailable("The file " + file(folder) + " cannot be deleted: " + e, e);
    }
  }

  /** What is written there, whether it still holds or not. */
  static Optional<Running> read(DataFolder folder) {
    try {
      var json = Files.readString(file(folder));
      return Optional.of(JsonMapper.builder().build().readValue(json, Running.class));
    } catch (IOException | JacksonException _) {
      return Optional.empty();
    }
  }
}
