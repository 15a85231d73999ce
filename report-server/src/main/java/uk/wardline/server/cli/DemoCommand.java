package uk.wardline.server.cli;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import uk.wardline.warehouse.cli.Exit;

/** Everything from nothing to a page, on a made-up city. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Everything, from nothing to a page: the platform, a small made-up city with the files of"
          + " twelve systems, a server.",
      "Run again on the same folder it changes nothing and starts the server."
    })
final class DemoCommand implements Callable<Integer> {
  @Option(
      names = "--port",
      paramLabel = "P",
      defaultValue = "8080",
      description = "where the server listens, on this machine alone (${DEFAULT-VALUE})")
  int port;

  @Option(
      names = "--once",
      description = "end after loading and one report, which is left under DIR/reports")
  boolean once;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "what the made-up city grows from (${DEFAULT-VALUE})")
  long seed;

  @Option(
      names = "--population",
      paramLabel = "N",
      defaultValue = "1000",
      description = "people of the made-up city, from 1000 (${DEFAULT-VALUE})")
  int population;

  @Mixin DataOption data = new DataOption();

  @Override
  public Integer call() {
    if (!once) {
      Ports.checkFree(port);
    }
    var timing = new Timing(System.err);
    try (var ending = Ending.onInterrupt();
        var platform = once ? data.openBriefly() : data.openLogged()) {
      timing.done("platform");
      try (var tools = new Tools(platform)) {
        new DemoLoad(data.folder().toAbsolutePath(), population, seed, tools.loaded()).run();
        timing.done("city");
        if (once) {
          DemoReport.leave(tools, System.err);
          timing.done("report");
          timing.total();
          return Exit.OK;
        }
        Consumer<String> say = System.err::println;
        try (var serving = Serving.start(tools, port, say)) {
          timing.done("server");
          timing.total();
          serving.announce(System.err);
          ending.await();
        }
      }
    }
    return Exit.OK;
  }
}
