package uk.wardline.warehouse.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A lock on a file, held by one process until it closes the lock or ends, however it ends. */
final class FolderLock implements AutoCloseable {
  /**
   * What this process holds. The operating system keeps such locks for a process, not for who
   * asked, and drops them when the process closes any channel on that file: so a file that is held
   * here must not be opened again.
   */
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private FolderLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** The lock, unless this or another process holds it. */
  static Optional<FolderLock> tryAcquire(Path file) {
    if (!HELD_HERE.add(file)) {
      return Optional.empty();
    }
    FileChannel channel = null;
    try {
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      DataFolder.closeToOthers(file);
      if (channel.tryLock() != null) {
        return Optional.of(new FolderLock(file, channel));
      }
      channel.close();
      HELD_HERE.remove(file);
      return Optional.empty();
    } catch (IOException e) {
      HELD_HERE.remove(file);
      throw new PlatformUnavailable("The lock " + file + " cannot be taken: " + e, e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException _) {
      // The lock goes with the channel, and with the process at the latest.
    } finally {
      HELD_HERE.remove(file);
    }
  }

  /** As {@link #close}, for a file that nobody waits for. */
  void closeAndDelete() {
    close();
    try {
      Files.deleteIfExists(file);
    } catch (IOException _) {
      // Whoever counts the locks deletes those that nobody holds.
    }
  }
}
