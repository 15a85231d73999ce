package uk.wardline.server.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lists the reports, or runs one. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    subcommands = {ReportListCommand.class, ReportRunCommand.class},
    description = "Lists the reports, or runs one.")
final class ReportCommand implements Runnable {
  @Spec @Nullable CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        java.util.Objects.requireNonNull(spec).commandLine(), "report needs: list or run ID");
  }
}
