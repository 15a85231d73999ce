package uk.wardline.warehouse.testing;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.function.Predicate;
import uk.wardline.warehouse.schema.WarehouseSchema;

/**
 * The data folder of a platform that was started once and used by nobody, kept for the tests of the
 * other modules: a platform that begins with a copy of it has its tables already. The tests of
 * {@code warehouse-schema} make it, from the first platform that they start; without it, or with
 * one of other tables, a platform makes its tables itself.
 */
public final class FreshPlatform {
  private static final Path MODULE =
      Path.of(System.getProperty("wardline.home", ".")).resolve("warehouse-schema");
  private static final Path ALL = MODULE.resolve("target/fresh-platform");

  private FreshPlatform() {}

  /**
   * Puts a copy into a folder that does not exist; the module that makes it begins from nothing.
   */
  static void putInto(Path folder) {
    var kept = kept();
    if (isMadeHere() || Files.notExists(kept)) {
      return;
    }
    try {
      Files.createDirectories(folder.toAbsolutePath().getParent());
      copy(kept, folder, _ -> false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isMadeHere() {
    var module = Path.of(System.getProperty("basedir", "."));
    return module.toAbsolutePath().normalize().equals(MODULE.toAbsolutePath().normalize());
  }

  private static Path kept() {
    return ALL.resolve(WarehouseSchema.fingerprint());
  }

  /** Takes the place of all that were kept before, once it is whole. */
  public static void keep(Maker maker) throws Exception {
    delete(ALL);
    var aside = Files.createDirectories(ALL.resolve("new"));
    maker.make(aside);
    Files.move(aside, kept());
  }

  /** Makes the folder that is to be kept. */
  @FunctionalInterface
  public interface Maker {
    /** Fills this folder. */
    void make(Path folder) throws Exception;
  }

  /** Copies a folder with all that is in it and known about it, but for what is left out. */
  public static void copy(Path from, Path to, Predicate<Path> leftOut) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            if (leftOut.test(folder)) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            copyOne(folder);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (!leftOut.test(file)) {
              copyOne(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw e;
          }

          // The object store keeps what it knows of a file in the file's attributes.
          private void copyOne(Path path) throws IOException {
            Files.copy(path, to.resolve(from.relativize(path).toString()), COPY_ATTRIBUTES);
          }
        });
  }

  static void delete(Path folder) {
    if (Files.notExists(folder)) {
      return;
    }
    try (var paths = Files.walk(folder)) {
      for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
