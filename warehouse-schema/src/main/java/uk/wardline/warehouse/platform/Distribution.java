package uk.wardline.warehouse.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The parts as the build lays them out: {@code trino-server}, {@code s3proxy-lib}, and PostgreSQL's
 * binaries once they are unpacked.
 */
record Distribution(Path folder) {

  /**
   * Found below the project's folder, which the launcher and the tests name in the system property
   * {@code wardline.home}; {@code wardline.parts} names the folder itself.
   */
  static Distribution find() {
    @Nullable String parts = System.getProperty("wardline.parts");
    var home = System.getProperty("wardline.home", ".");
    var folder = parts != null ? Path.of(parts) : Path.of(home).resolve("warehouse-schema/target");
    return new Distribution(folder.toAbsolutePath().normalize());
  }

  Path trino() {
    return present("trino-server");
  }

  Path objectStore() {
    return present("s3proxy-lib");
  }

  /** The Java that runs this process, for those that it starts. */
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  static String keytool() {
    return Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
  }

  private Path present(String name) {
    var path = folder.resolve(name);
    if (!Files.isDirectory(path)) {
      throw new PlatformUnavailable(
          path + " is missing. Build it with: mvn -pl warehouse-schema -am generate-resources");
    }
    return path;
  }
}
