package uk.wardline.jobs.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.wardline.feeds.check.FileCheck;
import uk.wardline.warehouse.cli.Exit;

/** {@code wardline feeds check}: what of a file does not fit. */
@Command(
    name = "check",
    description = {
      "Reads files as a load would, and says what a contract's columns do not fit: how many rows,"
          + " and a few samples of each kind of fault.",
      "Nothing is loaded, and no platform is needed. Values of persons are hidden; the line tells"
          + " where they stand."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every row of every file fits",
      "65:a row or a file does not fit, or the contract is wrong",
      "66:the contract or a file is not there"
    },
    mixinStandardHelpOptions = true)
final class FeedsCheckCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files of one feed.")
  private List<Path> files = List.of();

  @Option(
      names = "--contract",
      paramLabel = "FILE",
      required = true,
      description = "The contract of the feed.")
  private Path contract = Path.of("");

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    var found = Contracts.read(List.of(contract)).getFirst().contract();
    missing();
    Path scratch = Files.createTempDirectory("wardline-check-");
    try {
      var check = new FileCheck(scratch);
      var printer = new CheckPrinter(spec.commandLine().getOut());
      boolean all = true;
      for (Path file : files) {
        var checked = check.check(file, found);
        printer.print(checked);
        all &= checked.fits();
      }
      return all ? Exit.OK : Exit.INPUT_REFUSED;
    } finally {
      Files.delete(scratch);
    }
  }

  private void missing() {
    var missing = files.stream().filter(f -> !Files.exists(f)).toList();
    if (!missing.isEmpty()) {
      throw new InputNotFound(
          "There is no file " + String.join(", ", missing.stream().map(Path::toString).toList()));
    }
  }
}
