package uk.wardline.warehouse.platform;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Opens platforms. One data folder has at most one running platform, which any number of processes
 * may use.
 */
public final class Platforms {
  /** How long to wait for another process that is starting, or stopping, the same platform. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private Platforms() {}

  /**
   * Joins the platform that runs on the settings' data folder, or starts it, and returns once all
   * its parts are healthy and the schema is in place. Says on standard error what it does.
   *
   * @throws PlatformUnavailable if a part cannot be started, reached or entered
   */
  public static Platform open(PlatformSettings settings) {
    return open(settings, System.err::println);
  }

  /** As {@link #open(PlatformSettings)}, with the messages going elsewhere. */
  public static Platform open(PlatformSettings settings, Consumer<String> messages) {
    var folder = DataFolder.at(settings.dataFolder());
    var lockFile = folder.run("owner.lock");
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    boolean said = false;
    while (true) {
      var lock = FolderLock.tryAcquire(lockFile);
      if (lock.isPresent()) {
        return new Starter(settings, folder, lock.get(), messages).start();
      }
      var joined = join(settings, folder);
      if (joined.isPresent()) {
        return joined.get();
      }
      if (!said) {
        messages.accept(
            "Waiting for another process that is starting the platform in " + folder.root());
        said = true;
      }
      if (System.nanoTime() > deadline) {
        throw new PlatformUnavailable(
            "Another process has held %s for %d minutes without a platform that answers; stop it, or use another data folder"
                .formatted(lockFile, PATIENCE.toMinutes()));
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
      if (Thread.interrupted()) {
        Thread.currentThread().interrupt();
        throw new PlatformUnavailable("Waiting for the platform was interrupted");
      }
    }
  }

  private static Optional<Platform> join(PlatformSettings settings, DataFolder folder) {
    return Running.read(folder)
        .flatMap(running -> {
          var lease = Leases.of(folder).take();
          var endpoints = Endpoints.of(settings, folder, Endpoints.Ports.of(running));
          if (Health.isGood(endpoints)) {
            return Optional.of(new JoinedPlatform(folder.root(), endpoints, lease));
          }
          lease.closeAndDelete();
          return Optional.empty();
        });
  }
}
