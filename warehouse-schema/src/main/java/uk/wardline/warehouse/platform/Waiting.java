package uk.wardline.warehouse.platform;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Waits until a part that was just started answers, dies, or has taken too long. */
final class Waiting {
  private static final Duration PAUSE = Duration.ofMillis(100);

  private Waiting() {}

  /** A question to a part; it throws, or answers false, while the part is not ready. */
  @FunctionalInterface
  interface Check {
    boolean isReady() throws Exception;
  }

  /**
   * Returns once the check holds.
   *
   * @throws PlatformUnavailable with the end of the part's log, if it dies before or does not
   *     answer in time
   */
  static void until(GuardedProcess process, String part, Duration limit, Check check) {
    long deadline = System.nanoTime() + limit.toNanos();
    var last = "it did not answer";
    while (true) {
      try {
        if (check.isReady()) {
          return;
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new PlatformUnavailable(part + " was not waited for any longer", e);
      } catch (Exception e) {
        last = String.valueOf(e.getMessage());
      }
      if (!process.isAlive()) {
        throw new PlatformUnavailable(
            part
                + " ended while it started. The end of "
                + process.log()
                + ":\n"
                + process.lastWords());
      }
      if (System.nanoTime() > deadline) {
        throw new PlatformUnavailable(
            "%s is not ready after %d s (%s). The end of %s:%n%s"
                .formatted(part, limit.toSeconds(), last, process.log(), process.lastWords()));
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE.toMillis()));
      if (Thread.interrupted()) {
        Thread.currentThread().interrupt();
        throw new PlatformUnavailable(part + " was not waited for any longer");
      }
    }
  }
}
