package uk.wardline.server.cli;

import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands that need the report server: demo, up, sql, report and account. */
@Command(
    name = "wardline",
    mixinStandardHelpOptions = true,
    subcommands = {
      DemoCommand.class,
      UpCommand.class,
      SqlCommand.class,
      ReportCommand.class,
      AccountCommand.class
    },
    description = "Wardline, a data warehouse for a council.")
public final class ServerMain {
  private ServerMain() {}

  /** Runs a command and ends with its exit code. */
  public static void main(String[] arguments) {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    var faults = new CommandFaults();
    return new CommandLine(new ServerMain())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(faults)
        .setExecutionExceptionHandler(faults);
  }
}
