package uk.wardline.jobs.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import uk.wardline.jobs.bench.BenchCommand;
import uk.wardline.warehouse.cli.Exit;

/** The commands that bring data into the warehouse, and tell how that went. */
@Command(
    name = "wardline",
    description = "What brings data into the warehouse.",
    mixinStandardHelpOptions = true,
    subcommands = {
      IngestCommand.class,
      GeoCommand.class,
      FeedsCommand.class,
      LoadCommand.class,
      WhyCommand.class,
      ReviewCommand.class,
      ReleaseCommand.class,
      MaintainCommand.class,
      BenchCommand.class,
      SampleCommand.class,
      DemoDataCommand.class
    })
public final class IngestionMain implements Runnable {
  @SuppressWarnings("NullAway.Init") // picocli sets it
  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec;

  private IngestionMain() {}

  /** Runs a command; exits with a code of {@link Exit}. */
  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  static int run(String... arguments) {
    return commandLine().execute(arguments);
  }

  static CommandLine commandLine() {
    return new CommandLine(new IngestionMain())
        .setExecutionExceptionHandler(
            (e, commandLine, _) -> Failure.of(e).say(commandLine.getErr()))
        .setParameterExceptionHandler(IngestionMain::misused)
        .setCaseInsensitiveEnumValuesAllowed(true);
  }

  private static int misused(CommandLine.ParameterException e, String[] arguments) {
    var command = e.getCommandLine();
    // picocli names the Java type that a number or a day would have had.
    var message =
        String.valueOf(e.getMessage())
            .replaceFirst("is not an? (long|int)$", "is not a whole number")
            .replaceFirst(
                "cannot convert ('.*') to class java.time.LocalDate .*",
                "$1 is not a day such as 2015-05-07");
    command.getErr().println("wardline: " + message);
    CommandLine.UnmatchedArgumentException.printSuggestions(e, command.getErr());
    command.getErr().println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
    return Exit.USAGE;
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "A command is missing.");
  }
}
