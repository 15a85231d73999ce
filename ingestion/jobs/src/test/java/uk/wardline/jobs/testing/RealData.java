package uk.wardline.jobs.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Files;
import java.nio.file.Path;

/** The public data that lies beside the project. */
public final class RealData {
  private static final Path FOLDER =
      Path.of(System.getProperty("wardline.home", ".")).resolve("../shared/data").normalize();

  private RealData() {}

  /**
   * A file or folder of it. A test that asks for what is not there fails, and is skipped only where
   * {@code -Dwardline.realdata=absent} says that it may be.
   */
  public static Path at(String path) {
    var file = FOLDER.resolve(path);
    if (!Files.exists(file)) {
      assumeFalse(
          "absent".equals(System.getProperty("wardline.realdata")), "Skipped: there is no " + file);
    }
    assertThat(file)
        .withFailMessage(
            "Real data is looked for at %s, which is not there: put it there, or skip such tests"
                + " with -Dwardline.realdata=absent.",
            file)
        .exists();
    return file;
  }
}
