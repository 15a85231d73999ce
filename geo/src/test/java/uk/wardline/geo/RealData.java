package uk.wardline.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The public data beside the project; a test that asks for it is skipped where it is missing. */
final class RealData {
  private RealData() {}

  static Path file(String name) {
    Path file = Path.of(System.getProperty("wardline.home", ".."), "..", "shared", "data", name);
    assumeTrue(Files.isRegularFile(file), "Skipped: there is no " + file.normalize());
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
                file("geo/leicester-wards-" + year + ".geojson"),
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
