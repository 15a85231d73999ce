package uk.wardline.server.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import uk.wardline.server.birt.ReportFormat;

/** The files of runs, in a folder for each, which the owner of the data folder alone can read. */
public final class RunFiles {
  private final Path root;

  /** Keeps them under that folder. */
  public RunFiles(Path root) {
    this.root = root;
  }

  Path open(UUID id) {
    try {
      return Files.createDirectories(
          folder(id),
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + folder(id) + " cannot be made", e);
    }
  }

  Optional<Path> find(ReportRun run, ReportFormat format) {
    var file = folder(run.id()).resolve(run.report() + "." + format.extension());
    return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
  }

  void delete(UUID id) {
    var folder = folder(id);
    if (Files.notExists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + folder + " cannot be deleted", e);
    }
  }

  private Path folder(UUID id) {
    return root.resolve(id.toString());
  }
}
