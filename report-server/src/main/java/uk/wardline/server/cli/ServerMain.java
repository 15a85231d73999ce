package uk.wardline.server.cli;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

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
  private static final Logger LOG = LoggerFactory.getLogger(ServerMain.class);

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
        .setExecutionExceptionHandler(faults)
        .setExecutionStrategy(ServerMain::logged);
  }

  /** Names the command and how it ended, and nothing of what was asked or answered. */
  private static int logged(ParseResult parsed) {
    long began = System.nanoTime();
    var last = parsed.asCommandLineList().getLast();
    int code = new CommandLine.RunLast().execute(parsed);
    LOG.info(
        "command=\"{}\" exit={} ms={}",
        CommandFaults.path(last),
        code,
        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
    return code;
  }
}
