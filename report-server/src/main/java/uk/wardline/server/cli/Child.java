package uk.wardline.server.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import uk.wardline.warehouse.cli.Exit;

/** Runs another command of Wardline as a process of its own. */
final class Child {
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
      var process =
          new ProcessBuilder(command)
              .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      try {
        process.getInputStream().transferTo(System.err);
        int code = process.waitFor();
        if (code != Exit.OK) {
          throw new CommandFailedException(
              code, "wardline " + arguments.getFirst() + " ended with exit code " + code + ".");
        }
      } finally {
        process.destroy();
      }
    } catch (IOException e) {
      throw new CommandFailedException(
          Exit.UNAVAILABLE, command.getFirst() + " cannot be started: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailedException(Exit.TRY_AGAIN, "Interrupted.");
    }
  }
}
