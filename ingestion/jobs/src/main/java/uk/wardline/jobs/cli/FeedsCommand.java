package uk.wardline.jobs.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code wardline feeds}: what can be said of files without loading them. */
@Command(
    name = "feeds",
    description = "Checks files against their contract, before any load.",
    subcommands = FeedsCheckCommand.class,
    mixinStandardHelpOptions = true)
final class FeedsCommand implements Runnable {
  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "Say what to do: feeds check.");
  }
}
