package uk.wardline.warehouse.platform;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * The folder that holds everything a platform keeps, readable by its owner alone.
 *
 * <p>Below it: {@code postgres}, {@code object-store} and {@code trino}, one for each part; {@code
 * logs}; {@code secrets}, one file each; {@code run}, what is true only while the platform runs.
 */
record DataFolder(Path root) {
  private static final Set<PosixFilePermission> OWNER_FILE =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
  private static final Set<PosixFilePermission> OWNER_FOLDER =
      PosixFilePermissions.fromString("rwx------");

  /** By these a folder is known as one of ours. */
  private static final Set<String> OURS =
      Set.of("secrets", "logs", "run", "postgres", "demo", PlatformSettings.FILE);

  private static final int SECRET_BYTES = 32;
  private static final long LOG_BYTES = 16 << 20;

  /**
   * The folder at this place, made where it is not there. What others could look into is closed to
   * them.
   *
   * @throws PlatformUnavailable if it holds something else, which others may be meant to see
   */
  static DataFolder at(Path root) {
    var folder = new DataFolder(root.toAbsolutePath().normalize());
    folder.refuseIfSomebodyElses();
    for (var part : new String[] {"", "logs", "secrets", "run"}) {
      folder.folder(part);
    }
    return folder;
  }

  private void refuseIfSomebodyElses() {
    if (!Files.isDirectory(root)) {
      return;
    }
    try (var entries = Files.list(root)) {
      var names = entries.map(entry -> String.valueOf(entry.getFileName())).toList();
      if (!names.isEmpty()
          && names.stream().noneMatch(OURS::contains)
          && isOpenToOthers(root, OWNER_FOLDER)) {
        throw new PlatformUnavailable(
            "The data folder %s holds other things, and others can look into it. Name a folder of its own, or close it first: chmod 700 %1$s"
                .formatted(root));
      }
    } catch (IOException e) {
      throw new PlatformUnavailable("The folder " + root + " cannot be read: " + e, e);
    }
  }

  private static boolean isOpenToOthers(Path path, Set<PosixFilePermission> owners)
      throws IOException {
    return !owners.containsAll(Files.getPosixFilePermissions(path));
  }

  private static void close(Path path, Set<PosixFilePermission> owners) throws IOException {
    if (isOpenToOthers(path, owners)) {
      Files.setPosixFilePermissions(path, owners);
    }
  }

  /** A folder below this one, made where it is not there, closed to everyone else. */
  Path folder(String name) {
    var path = root.resolve(name);
    try {
      if (!Files.isDirectory(path)) {
        Files.createDirectories(path);
      }
      close(path, OWNER_FOLDER);
      return path;
    } catch (IOException e) {
      throw new PlatformUnavailable(
          "The folder " + path + " cannot be made, or not be closed to others: " + e, e);
    }
  }

  Path run(String name) {
    return root.resolve("run").resolve(name);
  }

  Path secretFile(String name) {
    return root.resolve("secrets").resolve(name);
  }

  /** The log of a part, whose last one is kept as {@code NAME.1.log} once it has grown large. */
  Path log(String name) {
    var log = root.resolve("logs").resolve(name + ".log");
    try {
      if (Files.exists(log) && Files.size(log) > LOG_BYTES) {
        Files.move(log, log.resolveSibling(name + ".1.log"), REPLACE_EXISTING);
      }
      if (Files.notExists(log)) {
        createForOwner(log);
      }
      return log;
    } catch (IOException e) {
      throw new PlatformUnavailable("The log " + log + " cannot be written: " + e, e);
    }
  }

  /** The secret of this name; made up when it is first asked for. Letters, digits, - and _ only. */
  Secret secret(String name) {
    var file = secretFile(name);
    try {
      if (Files.notExists(file)) {
        var bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        writeOnce(file, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
      }
      close(file, OWNER_FILE);
      return Secret.of(Files.readString(file).strip());
    } catch (IOException e) {
      throw new PlatformUnavailable("The secret " + file + " cannot be read: " + e, e);
    }
  }

  /**
   * Writes a file that only its owner can read, all at once: a reader sees the old text or the new.
   */
  static void write(Path file, String text) {
    var aside = aside(file);
    try {
      createForOwner(aside);
      Files.writeString(aside, text);
      Files.move(aside, file, ATOMIC_MOVE, REPLACE_EXISTING);
    } catch (IOException e) {
      throw new PlatformUnavailable("The file " + file + " cannot be written: " + e, e);
    }
  }

  /** As {@link #write}, but of several that write at once the first one wins. */
  private static void writeOnce(Path file, String text) throws IOException {
    var aside = aside(file);
    try {
      createForOwner(aside);
      Files.writeString(aside, text);
      Files.createLink(file, aside);
    } catch (FileAlreadyExistsException _) {
      // Somebody was faster, and the caller reads what that one wrote.
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  private static Path aside(Path file) {
    return file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID());
  }

  /** Takes a file that something else made away from everyone but its owner. */
  static void closeToOthers(Path file) throws IOException {
    Files.setPosixFilePermissions(file, OWNER_FILE);
  }

  private static void createForOwner(Path file) throws IOException {
    try {
      Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_FILE));
    } catch (FileAlreadyExistsException _) {
      Files.setPosixFilePermissions(file, OWNER_FILE);
    }
  }
}
