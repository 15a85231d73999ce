package uk.wardline.jobs.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The folder for unpacked deliveries, readable by its owner alone. There is one load at a time, so
 * that whatever is in it at the start was left by one that was killed.
 */
final class Spool implements AutoCloseable {
  private final Path folder;

  private Spool(Path folder) {
    this.folder = folder;
  }

  /** The spool of a data folder, with nothing in it. */
  static Spool emptied(Path dataFolder) {
    var spool = new Spool(dataFolder.resolve("spool"));
    spool.close();
    try {
      Files.createDirectory(
          spool.folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return spool;
  }

  Path folder() {
    return folder;
  }

  /** Deletes the folder and all that is in it. */
  @Override
  public void close() {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
