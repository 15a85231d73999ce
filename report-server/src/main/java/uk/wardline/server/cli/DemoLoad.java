package uk.wardline.server.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Has a made-up city loaded by a process of its own, unless all its files are loaded already. Not
 * thread-safe.
 */
final class DemoLoad {
  private final Path data;
  private final Path city;
  private final List<String> options;
  private final Loaded loaded;

  DemoLoad(Path data, int population, long seed, Loaded loaded) {
    this.data = data;
    this.city = data.resolve("demo").resolve("city-%d-%d".formatted(population, seed));
    this.options =
        List.of(
            "--population",
            Integer.toString(population),
            "--seed",
            Long.toString(seed),
            "--out",
            city.toString());
    this.loaded = loaded;
  }

  /** Loads what is not loaded. */
  void run() {
    try {
      if (!allLoaded()) {
        Child.run(data, Stream.concat(Stream.of("demo-data"), options.stream()).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + city + " cannot be read", e);
    }
  }

  private boolean allLoaded() throws IOException {
    Path feeds = city.resolve("feeds");
    if (Files.notExists(feeds)) {
      return false;
    }
    int files = 0;
    try (var folders = Files.newDirectoryStream(feeds)) {
      for (Path feed : folders) {
        try (var all = Files.newDirectoryStream(feed, "*.csv")) {
          for (Path file : all) {
            if (!loaded.delivery(String.valueOf(feed.getFileName()), file)) {
              return false;
            }
            files++;
          }
        }
      }
    }
    return files > 0;
  }
}
