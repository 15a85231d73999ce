package uk.wardline.server.cli;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import uk.wardline.server.answer.NothingReleasedException;
import uk.wardline.server.web.PortTakenException;
import uk.wardline.warehouse.cli.Exit;
import uk.wardline.warehouse.platform.PlatformUnavailable;
import uk.wardline.warehouse.platform.SettingsRefused;
import uk.wardline.warehouse.release.ReleaseKeptMoving;
import uk.wardline.warehouse.release.WorkHeld;
import uk.wardline.warehouse.trino.StatementsRunOn;

/** Says on standard error what went wrong, in a line, and turns it into an exit code. */
final class CommandFaults implements IExecutionExceptionHandler, IParameterExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(CommandFaults.class);

  @Override
  public int handleParseException(ParameterException e, String[] arguments) {
    var command = e.getCommandLine();
    // picocli names the Java type that a number would have had.
    var message =
        String.valueOf(e.getMessage())
            .replaceFirst("is not an? (long|int)$", "is not a whole number");
    command.getErr().println("wardline: " + message);
    command.getErr().println("Try: wardline " + path(command) + " --help");
    return Exit.USAGE;
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult result) {
    command.getErr().println("wardline: " + e.getMessage());
    int code =
        switch (e) {
          case CommandFailedException failed -> failed.exitCode();
          case SettingsRefused _ -> Exit.CONFIGURATION;
          case PortTakenException _, PlatformUnavailable _, NothingReleasedException _ ->
              Exit.UNAVAILABLE;
          case WorkHeld _, StatementsRunOn _, ReleaseKeptMoving _ -> Exit.TRY_AGAIN;
          default -> Exit.SOFTWARE;
        };
    LOG.info("command=\"{}\" fault={}", path(command), e.getClass().getSimpleName());
    if (code == Exit.SOFTWARE) {
      LOG.error("The command failed", e);
    }
    return code;
  }

  static String path(CommandLine command) {
    var name = command.getCommandName();
    var parent = command.getParent();
    return parent == null || parent.getParent() == null ? name : path(parent) + " " + name;
  }
}
