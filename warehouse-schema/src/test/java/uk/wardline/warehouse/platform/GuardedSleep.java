package uk.wardline.warehouse.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A process that starts a child under a guard, says which, and waits; for tests that end it in all
 * sorts of ways.
 */
final class GuardedSleep {
  private GuardedSleep() {}

  /** Arguments: the folder, then the child's command. */
  public static void main(String[] args) throws IOException {
    var folder = DataFolder.at(Path.of(args[0]));
    var process =
        Children.of(folder).add("sleep", start(folder, List.of(args).subList(1, args.length)));
    System.out.println(process.child().orElseThrow().pid());
    System.out.flush();
    while (System.in.read() >= 0) {
      // Until this process is ended.
    }
  }

  static GuardedProcess start(DataFolder folder, List<String> words) throws IOException {
    var log = folder.log("sleep");
    if (Files.notExists(log)) {
      Files.createFile(log);
    }
    return GuardedProcess.start(
        new GuardedProcess.Command(
            "sleep", words, folder.root(), log, Map.of(), "TERM", Duration.ofSeconds(1)));
  }
}
