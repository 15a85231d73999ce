package uk.wardline.jobs.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * What happened to each seed, a line each, in {@code target/faults.csv}; it goes on where an
 * earlier run of other seeds ended.
 *
 * @param file the file
 */
record FaultLog(Path file) {
  static FaultLog open() {
    try {
      var target = Path.of(System.getProperty("basedir", ".")).resolve("target");
      return new FaultLog(Files.createDirectories(target).resolve("faults.csv"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void add(int seed, Fault fault, boolean struck, boolean died, boolean released, Duration took) {
    write(
        "%d;%s;%s;%b;%b;%b;%d%n"
            .formatted(
                seed, fault.point(), fault.words(), struck, died, released, took.toMillis()));
  }

  /** Notes that a run of some seeds came to its end, all that was left loaded and compared. */
  void ended(int first, int last) {
    write("%s;%d;%d%n".formatted(FaultReport.END, first, last));
  }

  private void write(String line) {
    try {
      Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
