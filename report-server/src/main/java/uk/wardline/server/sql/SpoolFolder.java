package uk.wardline.server.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;

/** Where exports lie until they are sent, readable by the owner of the data folder alone. */
public final class SpoolFolder {
  private final Path folder;

  /** Makes the folder. */
  public SpoolFolder(Path folder) {
    this.folder = folder;
    try {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      deleteOld();
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + folder + " cannot be used", e);
    }
  }

  /** Deletes what a process that was killed left behind, once it is surely not in use. */
  private void deleteOld() throws IOException {
    var limit = FileTime.from(Instant.now().minus(Duration.ofDays(1)));
    try (var old = Files.newDirectoryStream(folder, "export-*")) {
      for (var file : old) {
        if (Files.getLastModifiedTime(file).compareTo(limit) < 0) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  /** A new, empty file, which the caller deletes. */
  public Path newFile() throws IOException {
    return Files.createTempFile(
        folder,
        "export-",
        "",
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
  }
}
