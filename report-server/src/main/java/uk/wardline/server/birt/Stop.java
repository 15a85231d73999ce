package uk.wardline.server.birt;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Passes a reader's wish to give up on to whatever is running. One for each run. */
final class Stop implements AutoCloseable {
  private static final int LOOK_EVERY_MS = 100;

  /** The reader gave up. */
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stopped() {
      super("The reader gave up.");
    }
  }

  private final ReportProgress progress;
  private final ScheduledExecutorService lookout =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofVirtual().name("report-lookout").factory());
  private final AtomicBoolean asked = new AtomicBoolean();

  Stop(ReportProgress progress) {
    this.progress = progress;
  }

  /** Whether the reader has given up. */
  boolean isAsked() {
    if (progress.cancelled()) {
      asked.set(true);
    }
    return asked.get();
  }

  void check() {
    if (isAsked()) {
      throw new Stopped();
    }
  }

  /**
   * Does the work, and calls {@code cancel} from another thread if the reader gives up meanwhile.
   */
  void during(Runnable cancel, Runnable work) {
    check();
    AtomicBoolean called = new AtomicBoolean();
    ScheduledFuture<?> look =
        lookout.scheduleWithFixedDelay(
            () -> {
              if (isAsked() && called.compareAndSet(false, true)) {
                cancel.run();
              }
            },
            LOOK_EVERY_MS,
            LOOK_EVERY_MS,
            TimeUnit.MILLISECONDS);
    try {
      work.run();
    } catch (RuntimeException e) {
      if (isAsked()) {
        throw new Stopped();
      }
      throw e;
    } finally {
      look.cancel(false);
    }
  }

  @Override
  public void close() {
    lookout.shutdownNow();
  }
}
