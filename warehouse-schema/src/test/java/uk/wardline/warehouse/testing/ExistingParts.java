package uk.wardline.warehouse.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import uk.wardline.warehouse.platform.Platform;
import uk.wardline.warehouse.platform.PlatformSettings;

/**
 * Settings of a data folder whose parts are those of a platform that runs already, which the folder
 * knows by their addresses and passwords alone, as it would somebody else's.
 */
public record ExistingParts(Platform running) {

  /** PostgreSQL, the S3 endpoint and Trino are there; nothing is started. */
  public PlatformSettings all(Path folder) {
    var trino = running.trino().endpoint();
    return written(
        folder,
        storage()
            + """
            trino.mode = existing
            trino.url = %s
            trino.trust-store = %s
            trino.trust-store-password-file = %s/trino-key-store
            trino.load-password-file = %3$s/trino-wardline-load
            trino.server-password-file = %3$s/trino-wardline-server
            trino.local-password-file = %3$s/trino-wardline-local
            trino.access-folder = %s/trino/access
            """
                .formatted(trino.uri(), trino.trustStore(), secrets(), running.dataFolder()));
  }

  /** PostgreSQL and the S3 endpoint are there; Trino is started. */
  public PlatformSettings butTrino(Path folder) {
    return written(
        folder,
        storage()
            + """
            postgres.work-user = wardline_work
            postgres.work-password-file = %s/postgres-wardline-work
            postgres.warehouse-user = wardline_warehouse
            postgres.warehouse-password-file = %1$s/postgres-wardline-warehouse
            trino.java-options = -XX:TieredStopAtLevel=1 -XX:+UseSerialGC
            """
                .formatted(secrets()));
  }

  private String storage() {
    return """
    postgres.mode = existing
    postgres.url = %s
    postgres.password-file = %s/postgres-wardline
    object-store.mode = existing
    object-store.endpoint = %s
    object-store.access-key = %s
    object-store.secret-key-password-file = %2$s/object-store
    """
        .formatted(
            running.postgres().jdbcUrl(),
            secrets(),
            running.objectStore().endpoint(),
            running.objectStore().accessKey());
  }

  private Path secrets() {
    return running.dataFolder().resolve("secrets");
  }

  private static PlatformSettings written(Path folder, String settings) {
    try {
      Files.writeString(Files.createDirectories(folder).resolve(PlatformSettings.FILE), settings);
      return PlatformSettings.read(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
