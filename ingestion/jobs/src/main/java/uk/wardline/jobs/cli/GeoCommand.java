package uk.wardline.jobs.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code wardline geo}: what wards and postcodes come by. */
@Command(
    name = "geo",
    description = "Imports a ward set or a file of postcodes.",
    subcommands = {GeoImportCommand.class, GeoPostcodesCommand.class},
    mixinStandardHelpOptions = true)
final class GeoCommand implements Runnable {
  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "Say what to do: geo import, or geo postcodes.");
  }
}
