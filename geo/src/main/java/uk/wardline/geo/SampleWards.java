package uk.wardline.geo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;

/**
 * The two ward sets that ship with Wardline, for demonstration and tests: twelve wards from 1 May
 * 2003 and eleven from 7 May 2015, of Wexborough, a town that does not exist. It stands between
 * longitude -1.20 and -1.05 and latitude 52.58 and 52.69, so that its points look like real ones.
 */
public final class SampleWards {
  private static final LocalDate MAY_2003 = LocalDate.of(2003, 5, 1);
  private static final LocalDate MAY_2015 = LocalDate.of(2015, 5, 7);

  private SampleWards() {}

  /** The twelve wards in force from 1 May 2003 to 7 May 2015. */
  public static WardSet wards2003() {
    return read(file2003(Path.of("")));
  }

  /** The eleven wards in force since 7 May 2015. */
  public static WardSet wards2015() {
    return read(file2015(Path.of("")));
  }

  /** Both, one after the other. */
  public static DatedWards dated() {
    return new DatedWards(List.of(wards2003(), wards2015()));
  }

  /**
   * Writes both files into a folder, over what is there, and says how they are to be imported.
   * Throws {@link UncheckedIOException} where the folder cannot be written.
   */
  public static List<WardSetFile> copyTo(Path folder) {
    List<WardSetFile> files = List.of(file2003(folder), file2015(folder));
    for (WardSetFile file : files) {
      try (InputStream in = open(file.name())) {
        Files.copy(in, file.file(), StandardCopyOption.REPLACE_EXISTING);
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot write " + file.file(), e);
      }
    }
    return files;
  }

  private static WardSetFile file2003(Path folder) {
    return new WardSetFile(
        folder.resolve("wexborough-wards-2003.geojson"),
        "code",
        "name",
        "wexborough-2003",
        "Wexborough wards 2003 (made up)",
        MAY_2003,
        MAY_2015);
  }

  private static WardSetFile file2015(Path folder) {
    return new WardSetFile(
        folder.resolve("wexborough-wards-2015.geojson"),
        "code",
        "name",
        "wexborough-2015",
        "Wexborough wards 2015 (made up)",
        MAY_2015,
        null);
  }

  private static WardSet read(WardSetFile file) {
    try (InputStream in = open(file.name())) {
      return switch (WardSetReader.read(file, in)) {
        case WardSetReading.Sound(WardSet wards, _) -> wards;
        case WardSetReading.Refused(var faults) ->
            throw new IllegalStateException("The shipped wards are broken: " + faults);
      };
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file.name(), e);
    }
  }

  private static InputStream open(String name) throws IOException {
    InputStream in = SampleWards.class.getResourceAsStream("sample/" + name);
    if (in == null) {
      throw new IOException("The resource sample/" + name + " is not on the class path.");
    }
    return in;
  }
}
