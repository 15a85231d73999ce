package uk.wardline.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The public data that lies beside the project. */
final class RealData {
  private static final Path FOLDER =
      Path.of(System.getProperty("wardline.home", ".")).resolve("../shared/data").normalize();

  private RealData() {}

  /**
   * A file or folder of it. A test that asks for what is not there fails, and is skipped only where
   * {@code -Dwardline.realdata=absent} says that it may be.
   */
  static Path at(String path) {
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

  static WardSet leicester2003() {
    return leicester("2003", "WD13", LocalDate.of(2003, 5, 1), LocalDate.of(2015, 5, 7));
  }

  static WardSet leicester2015() {
    return leicester("2015", "WD25", LocalDate.of(2015, 5, 7), null);
  }

  private static WardSet leicester(
      String year, String prefix, LocalDate from, @Nullable LocalDate until) {
    WardSetReading reading =
        WardSetReader.read(
            new WardSetFile(
                at("geo/leicester-wards-" + year + ".geojson"),
                prefix + "CD",
                prefix + "NM",
                "leicester-" + year,
                "Leicester wards " + year,
                from,
                until));
    assertThat(reading).isInstanceOf(WardSetReading.Sound.class);
    WardSetReading.Sound sound = (WardSetReading.Sound) reading;
    assertThat(sound.notes()).isEmpty();
    return sound.wards();
  }
}
