package uk.wardline.server.cli;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import uk.wardline.warehouse.cli.Exit;

/** Runs the platform and the server until it is interrupted. */
@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    description = "Runs the platform and the server, until Ctrl-C.")
final class UpCommand implements Callable<Integer> {
  @Option(
      names = "--port",
      paramLabel = "P",
      defaultValue = "8080",
      description = "where the server listens, on this machine alone (${DEFAULT-VALUE})")
  int port;

  @Mixin DataOption data = new DataOption();

  @Override
  public Integer call() {
    Ports.checkFree(port);
    Consumer<String> say = System.err::println;
    try (var ending = Ending.onInterrupt();
        var platform = data.open();
        var tools = new Tools(platform);
        var serving = Serving.start(tools, port, say)) {
      serving.announce(System.err);
      ending.await();
    }
    return Exit.OK;
  }
}
