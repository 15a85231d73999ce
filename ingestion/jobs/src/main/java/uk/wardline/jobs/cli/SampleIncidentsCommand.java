package uk.wardline.jobs.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.YearMonth;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.wardline.feeds.contract.Contract;
import uk.wardline.geo.SampleWards;
import uk.wardline.sample.IncidentSample;
import uk.wardline.sample.SamplePlan;
import uk.wardline.sample.Shares;
import uk.wardline.warehouse.cli.Exit;

/** {@code wardline sample-incidents}: made-up incidents in made-up wards, for the demonstration. */
@Command(
    name = "sample-incidents",
    hidden = true,
    description =
        "Writes made-up incidents of the made-up town of Wexborough, a file a month, and their"
            + " contract.",
    mixinStandardHelpOptions = true)
final class SampleIncidentsCommand implements Callable<Integer> {
  private static final String CONTRACT =
      "/uk/wardline/feeds/contract/shipped/street-incidents.yaml";

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where to write.")
  private Path out = Path.of("");

  @Option(
      names = "--rows",
      paramLabel = "N",
      defaultValue = "48000",
      description = "How many, in all months. Default: ${DEFAULT-VALUE}.")
  private long rows = 48_000;

  @Option(
      names = "--months",
      paramLabel = "N",
      defaultValue = "12",
      description = "How many months. Default: ${DEFAULT-VALUE}.")
  private int months = 12;

  @Option(
      names = "--first",
      paramLabel = "YYYY-MM",
      defaultValue = "2014-11",
      description =
          "The first month. Default: ${DEFAULT-VALUE}, so that the wards change half way.")
  private YearMonth first = YearMonth.of(2014, 11);

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "The same seed makes the same files. Default: ${DEFAULT-VALUE}.")
  private long seed = 1;

  @SuppressWarnings("UnusedVariable") // taken and not used: every command may be given --data
  @Mixin
  private PlatformOptions platformOptions = new PlatformOptions();

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    var plan = new SamplePlan(SampleWards.dated(), first, months, rows, seed, Shares.USUAL);
    var truth = new IncidentSample(plan).writeTo(out);
    try (InputStream contract = Contract.class.getResourceAsStream(CONTRACT)) {
      Files.copy(
          Objects.requireNonNull(contract),
          out.resolve("contract.yaml"),
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    spec.commandLine()
        .getErr()
        .println("%,d made-up incidents in %d files in %s".formatted(truth.rows(), months, out));
    spec.commandLine().getErr().flush();
    return Exit.OK;
  }
}
