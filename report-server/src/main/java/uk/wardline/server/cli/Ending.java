package uk.wardline.server.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a command that runs until Ctrl-C or {@code kill} end in good order: the virtual machine
 * waits until the command has closed what it opened. Closed last, so it is opened first.
 */
final class Ending implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 60;

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread command = Thread.currentThread();
  private final Thread hook = new Thread(this::interrupted, "ending");
  private volatile boolean waiting;

  private Ending() {}

  static Ending onInterrupt() {
    var ending = new Ending();
    Runtime.getRuntime().addShutdownHook(ending.hook);
    return ending;
  }

  private void interrupted() {
    asked.countDown();
    if (!waiting) {
      command.interrupt();
    }
    try {
      if (!closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        System.err.println("wardline: not everything could be closed in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits until the command is to end. */
  void await() {
    waiting = true;
    try {
      asked.await();
    } catch (InterruptedException e) {
      // That is the end; the interrupt has done its work and must not disturb the closing.
      waiting = true;
    }
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
