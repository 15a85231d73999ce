package uk.wardline.jobs.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The public data beside the project, where it is there. */
public final class RealData {
  private static final Path FOLDER =
      Path.of(System.getProperty("wardline.home", ".")).resolve("../shared/data").normalize();

  private RealData() {}

  /** A file or folder of it; the test is skipped where there is none. */
  public static Path at(String path) {
    var file = FOLDER.resolve(path);
    assumeTrue(Files.exists(file), "Skipped: there is no " + file);
    return file;
  }
}
