package uk.wardline.jobs.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code wardline bench}: how fast something is, as a ratio. */
@Command(
    name = "bench",
    description = "Measures how fast something is, beside what is possible.",
    subcommands = {BenchIngestCommand.class, BenchLoadCommand.class, BenchLinkCommand.class},
    mixinStandardHelpOptions = true)
public final class BenchCommand implements Runnable {
  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  /** For picocli. */
  public BenchCommand() {}

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "Say what is to be measured: bench ingest, bench load or bench link.");
  }
}
