package uk.wardline.feeds.survey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * What the file system says of a file; asked before and after the survey, to see whether it is
 * still being written.
 */
@FunctionalInterface
interface FileFacts {

  /** Size, time of the last change, and identity where the file system knows one. */
  record Facts(long size, FileTime changed, @Nullable Object identity) {}

  Facts of(Path file) throws IOException;

  /** The real file system. */
  static FileFacts real() {
    return file -> {
      var attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return new Facts(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey());
    };
  }
}
