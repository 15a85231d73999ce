package uk.wardline.server.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import uk.wardline.warehouse.cli.Exit;
import uk.wardline.warehouse.platform.GuardedRun;

/** Runs another command of Wardline as a process of its own, which ends when this one does. */
final class Child {
  /** What a load needs to note that it was broken off. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  private Child() {}

  /**
   * Runs it to its end; what it says goes to standard error.
   *
   * @throws CommandFailedException with its exit code, if that is not 0
   */
  static void run(Path folder, List<String> arguments) {
    var command = new ArrayList<String>();
    command.add(DataOption.home().resolve("wardline").toString());
    command.addAll(arguments);
    command.add("--data");
    command.add(folder.toString());
    try {
      int code = GuardedRun.run(arguments.getFirst(), command, GRACE);
      if (code != Exit.OK) {
        throw new CommandFailedException(
            code, "wardline " + arguments.getFirst() + " ended with exit code " + code + ".");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailedException(Exit.TRY_AGAIN, "Interrupted.");
    }
  }
}
