package uk.wardline.jobs.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The page of benchmarks: what stands between two markers is replaced by what was measured last.
 */
record BenchDocument(Path file) {

  /** Replaces the section of that name. */
  void replace(String section, String text) {
    String begin = "<!-- %s: measured, do not edit -->\n".formatted(section);
    String end = "<!-- end of %s -->\n".formatted(section);
    try {
      String page = Files.readString(file);
      int from = page.indexOf(begin);
      int to = page.indexOf(end);
      if (from < 0 || to < from) {
        throw new IllegalStateException(
            "%s has no section between %s and %s".formatted(file, begin.strip(), end.strip()));
      }
      Files.writeString(file, page.substring(0, from + begin.length()) + text + page.substring(to));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
