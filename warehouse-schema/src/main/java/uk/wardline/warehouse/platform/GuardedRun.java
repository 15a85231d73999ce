package uk.wardline.warehouse.platform;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Runs another program to its end under the guard that the parts of the platform have: however this
 * process ends, the program ends with it.
 */
public final class GuardedRun {
  private GuardedRun() {}

  /**
   * Runs a program without input; all that it says goes to standard error.
   *
   * @param name for the guard's own line in a list of processes
   * @param words the program and its arguments
   * @param grace how long it may take to end, once it is asked to, before it is killed
   * @return its exit code
   * @throws InterruptedException if this thread is interrupted; the program has ended then
   * @throws PlatformUnavailable if no guard can be started
   */
  public static int run(String name, List<String> words, Duration grace)
      throws InterruptedException {
    var command =
        new GuardedProcess.Command(name, words, Path.of("."), null, Map.of(), "TERM", grace);
    try (var process = GuardedProcess.start(command)) {
      return process.waitFor();
    }
  }
}
