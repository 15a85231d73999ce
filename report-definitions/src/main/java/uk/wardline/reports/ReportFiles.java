package uk.wardline.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds the folders of the reports on the class path, in a jar or not. */
final class ReportFiles {
  static final String ROOT = "wardline/reports";

  /**
   * A report's folder.
   *
   * @param id the name of the folder
   * @param yaml the text of its {@code report.yaml}
   * @param designs the names of the designs in it
   */
  record Entry(String id, String yaml, List<String> designs) {
    Entry {
      designs = List.copyOf(designs);
    }
  }

  private ReportFiles() {}

  static List<Entry> onClassPath() {
    List<Entry> entries = new ArrayList<>();
    try {
      for (URL root : Collections.list(Catalogue.class.getClassLoader().getResources(ROOT))) {
        URI uri = root.toURI();
        if (uri.getScheme().equals("jar")) {
          try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
            entries.addAll(in(jar.getPath(ROOT)));
          }
        } else {
          entries.addAll(in(Path.of(uri)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The catalogue of reports cannot be read.", e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
    return entries;
  }

  private static List<Entry> in(Path root) throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (Path folder : list(root)) {
      Path yaml = folder.resolve("report.yaml");
      if (Files.exists(yaml)) {
        List<String> designs =
            list(folder).stream()
                .map(file -> String.valueOf(file.getFileName()))
                .filter(name -> name.endsWith(".rptdesign"))
                .toList();
        String id = String.valueOf(folder.getFileName()).replace("/", "");
        entries.add(new Entry(id, Files.readString(yaml), designs));
      }
    }
    return entries;
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
