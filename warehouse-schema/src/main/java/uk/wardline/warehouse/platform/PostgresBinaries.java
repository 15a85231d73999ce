package uk.wardline.warehouse.platform;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's own programs, unpacked from the archive on the class path once for all data folders.
 *
 * @param folder has {@code bin}, {@code lib} and {@code share}
 */
record PostgresBinaries(Path folder) {

  Path program(String name) {
    return folder.resolve("bin").resolve(name);
  }

  /** Unpacks below this folder, unless that was done before. */
  static PostgresBinaries unpackedBelow(Path parts) {
    var archive = archiveName();
    try (var stream = PostgresBinaries.class.getResourceAsStream("/" + archive)) {
      if (stream == null) {
        throw new PlatformUnavailable(
            "There are no PostgreSQL binaries for this machine ("
                + archive
                + "). Use an existing server: postgres.mode = existing");
      }
      var bytes = stream.readAllBytes();
      var name = "postgres-" + Integer.toHexString(java.util.Arrays.hashCode(bytes));
      var folder = parts.resolve(name);
      if (Files.notExists(folder)) {
        Files.createDirectories(parts);
        var aside = Files.createTempDirectory(parts, "." + name);
        unpack(new java.io.ByteArrayInputStream(bytes), aside);
        moveIntoPlace(aside, folder);
      }
      return new PostgresBinaries(folder);
    } catch (IOException e) {
      throw new PlatformUnavailable("PostgreSQL cannot be unpacked below " + parts + ": " + e, e);
    }
  }

  private static String archiveName() {
    var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    var arm = System.getProperty("os.arch").toLowerCase(Locale.ROOT).matches("aarch64|arm64");
    if (system.startsWith("mac")) {
      return "postgres-darwin-" + (arm ? "arm_64" : "x86_64") + ".txz";
    }
    return "postgres-linux-" + (arm ? "arm_64" : "x86_64") + ".txz";
  }

  private static void unpack(InputStream archive, Path folder) throws IOException {
    try (var tar = new TarArchiveInputStream(new BufferedInputStream(new XZInputStream(archive)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
          throw new IOException("The entry " + entry.getName() + " leaves the folder");
        }
        if (entry.isDirectory()) {
          Files.createDirectories(target);
          continue;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
          Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
          Files.copy(tar, target);
          var runs = (entry.getMode() & 0100) != 0;
          Files.setPosixFilePermissions(
              target, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
        }
      }
    }
  }

  /** Of several that unpack at once, the first one wins. */
  private static void moveIntoPlace(Path aside, Path folder) throws IOException {
    Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("rwxr-xr-x"));
    try {
      Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException
        | DirectoryNotEmptyException
        | AtomicMoveNotSupportedException e) {
      Folders.delete(aside);
      if (Files.notExists(folder)) {
        throw e;
      }
    }
  }
}
