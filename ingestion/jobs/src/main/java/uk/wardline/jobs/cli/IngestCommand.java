package uk.wardline.jobs.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.wardline.jobs.load.Ingest;
import uk.wardline.jobs.load.IngestReport;
import uk.wardline.warehouse.cli.Exit;
import uk.wardline.warehouse.load.LoadState;

/** {@code wardline ingest}: one load. */
@Command(
    name = "ingest",
    description = {
      "Loads files into the warehouse: checks them against their contract, keeps every row, and"
          + " releases all at once.",
      "A file that was loaded before, under another name too, changes nothing; a file with a fault"
          + " is refused whole; a row with one is quarantined."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all is loaded, or was before",
      "65:a file was refused, the others are loaded; or the contract is wrong",
      "66:a file or folder is not there",
      "70:what was written does not add up, nothing is released",
      "75:another load is under way",
      "76:the load, or one before it, is held until a steward decides"
    },
    mixinStandardHelpOptions = true)
final class IngestCommand implements Callable<Integer> {
  @Option(
      names = "--contract",
      paramLabel = "FILE",
      required = true,
      arity = "1..*",
      description = "The contract of the feed; several for several feeds.")
  private List<Path> contracts = List.of();

  @Option(
      names = "--files",
      paramLabel = "DIR",
      description = {
        "The folder of the files (*.csv, *.csv.gz), or one file. Default: the folder of the"
            + " contract.",
        "With several contracts, each takes the files of DIR/<feed id>/.",
        "What else lies there is named and passed over."
      })
  private @Nullable Path files;

  @Option(
      names = "--parallelism",
      paramLabel = "N",
      defaultValue = "2",
      description = "Threads that read and write rows. Default: ${DEFAULT-VALUE}.")
  private int parallelism = 2;

  @Mixin private PlatformOptions platformOptions = new PlatformOptions();

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    if (parallelism < 1) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--parallelism is " + parallelism + ", and must be 1 or more");
    }
    var sorted = new Arrivals(files).of(Contracts.read(contracts));
    var out = spec.commandLine().getOut();
    var err = spec.commandLine().getErr();
    sorted.passedOver().forEach(file -> err.println("Passed over: " + file));
    err.flush();
    try (var platform = platformOptions.open();
        var bar = new LoadBar(err)) {
      var report = new Ingest(platform, parallelism, Clock.systemUTC()).run(sorted.arrived(), bar);
      bar.closed();
      new IngestPrinter(out, err).print(report);
      return exit(report);
    }
  }

  private static int exit(IngestReport report) {
    if (report.state() == LoadState.HELD) {
      return Exit.HELD;
    }
    return report.anyRefused() ? Exit.INPUT_REFUSED : Exit.OK;
  }
}
