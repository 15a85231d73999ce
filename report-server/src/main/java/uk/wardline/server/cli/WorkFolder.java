package uk.wardline.server.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * The folder where the report engine of this process keeps what it needs while it runs: named after
 * the process, gone when it is closed. What a killed process left is swept away by the next one.
 */
final class WorkFolder implements AutoCloseable {
  private static final Pattern NAME = Pattern.compile("birt-(\\d{1,18})");

  private final Path path;

  private WorkFolder(Path path) {
    this.path = path;
  }

  /** The folder of this process, in a data folder. */
  static WorkFolder in(Path dataFolder) {
    try (var left = Files.newDirectoryStream(dataFolder, "birt-*")) {
      for (var folder : left) {
        var name = NAME.matcher(String.valueOf(folder.getFileName()));
        if (name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
          delete(folder);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("What earlier reports left cannot be looked for", e);
    }
    return new WorkFolder(dataFolder.resolve("birt-" + ProcessHandle.current().pid()));
  }

  Path path() {
    return path;
  }

  private static void delete(Path folder) {
    try (var all = Files.walk(folder)) {
      for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (NoSuchFileException e) {
      return; // another process that started was quicker
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + folder + " cannot be deleted", e);
    }
  }

  @Override
  public void close() {
    delete(path);
  }
}
