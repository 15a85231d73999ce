package uk.wardline.jobs.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import java.util.Optional;

/**
 * What tells that a file was written to.
 *
 * @param key tells a file from another that took its name, as far as the file system can
 */
record FileStamp(long bytes, FileTime written, String key) {

  /** The stamp of a file; nothing where it cannot be looked at. */
  static Optional<FileStamp> of(Path file) {
    try {
      var attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return Optional.of(
          new FileStamp(
              attributes.size(),
              attributes.lastModifiedTime(),
              Objects.toString(attributes.fileKey(), "")));
    } catch (IOException _) {
      return Optional.empty();
    }
  }
}
