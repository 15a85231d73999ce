package uk.wardline.warehouse.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * Who uses a platform that another process started: one locked file each, so that whoever dies
 * stops counting.
 */
record Leases(Path folder) {

  static Leases of(DataFolder data) {
    return new Leases(data.folder("run/joined"));
  }

  /** Counts until it is closed. */
  FolderLock take() {
    return FolderLock.tryAcquire(folder.resolve(UUID.randomUUID() + ".lock")).orElseThrow();
  }

  /** Whether somebody still uses the platform. */
  boolean areHeld() {
    boolean held = false;
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        var lock = FolderLock.tryAcquire(file);
        if (lock.isPresent()) {
          lock.get().closeAndDelete();
        } else {
          held = true;
        }
      }
      return held;
    } catch (IOException e) {
      throw new PlatformUnavailable("The folder " + folder + " cannot be read: " + e, e);
    }
  }
}
