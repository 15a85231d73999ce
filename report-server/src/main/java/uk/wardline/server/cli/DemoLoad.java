package uk.wardline.server.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import uk.wardline.geo.SampleWards;
import uk.wardline.geo.WardSetFile;

/**
 * Loads made-up wards and incidents, each by the command that anybody would use for it; what is
 * there already is left alone.
 */
final class DemoLoad {
  private static final String FEED = "street-incidents";

  private final Path data;
  private final Path folder;
  private final long seed;
  private final Loaded loaded;
  private final Timing timing;

  DemoLoad(Path data, long seed, Loaded loaded, Timing timing) {
    this.data = data;
    this.folder = data.resolve("demo");
    this.seed = seed;
    this.loaded = loaded;
    this.timing = timing;
  }

  void run() {
    try {
      Files.createDirectories(folder);
      wards();
      incidents();
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + folder + " cannot be used", e);
    }
  }

  private void wards() {
    boolean any = false;
    for (var file : SampleWards.copyTo(folder)) {
      if (!loaded.wardSet(file.id())) {
        Child.run(data, importing(file));
        any = true;
      }
    }
    if (any) {
      timing.done("wards");
    }
  }

  private static List<String> importing(WardSetFile file) {
    var arguments =
        new ArrayList<>(
            List.of(
                "geo",
                "import",
                file.file().toString(),
                "--code",
                file.codeProperty(),
                "--name",
                file.nameProperty(),
                "--set",
                file.id(),
                "--title",
                file.title(),
                "--from",
                file.from().toString()));
    if (file.until() != null) {
      arguments.addAll(List.of("--to", file.until().toString()));
    }
    return arguments;
  }

  private void incidents() throws IOException {
    var files = folder.resolve("incidents-" + seed);
    var contract = files.resolve("contract.yaml");
    if (Files.notExists(contract)) {
      Child.run(
          data,
          List.of("sample-incidents", "--out", files.toString(), "--seed", Long.toString(seed)));
      timing.done("incidents");
    }
    if (!allLoaded(files)) {
      Child.run(
          data, List.of("ingest", "--contract", contract.toString(), "--files", files.toString()));
      timing.done("load");
    }
  }

  private boolean allLoaded(Path files) throws IOException {
    try (var all = Files.newDirectoryStream(files, "*.csv")) {
      for (var file : all) {
        if (!loaded.delivery(FEED, file)) {
          return false;
        }
      }
    }
    return true;
  }
}
