package uk.wardline.jobs.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.wardline.geo.PostcodeLayout;
import uk.wardline.geo.PostcodeReader;
import uk.wardline.geo.SampleWards;
import uk.wardline.geo.WardSet;
import uk.wardline.geo.WardSetFile;
import uk.wardline.geo.WardSetReader;
import uk.wardline.geo.WardSetReading;
import uk.wardline.jobs.city.CityFolder;
import uk.wardline.jobs.load.CustomersFound;
import uk.wardline.jobs.load.FileOutcome;
import uk.wardline.jobs.load.Ingest;
import uk.wardline.jobs.load.IngestReport;
import uk.wardline.jobs.load.PostcodeImport;
import uk.wardline.jobs.load.WardSetImport;
import uk.wardline.sample.SamplePlan;
import uk.wardline.sample.Shares;
import uk.wardline.sample.city.CityPlan;
import uk.wardline.sample.error.ErrorRates;
import uk.wardline.warehouse.cli.Exit;
import uk.wardline.warehouse.platform.Platform;

/**
 * {@code wardline demo-data}: makes a small city and loads it, all in one process, for the
 * demonstration. What is there already is left alone.
 */
@Command(
    name = "demo-data",
    hidden = true,
    description =
        "Makes a small city that does not exist and loads all of it: wards, postcodes, the files of"
            + " twelve systems and a year of incidents.",
    mixinStandardHelpOptions = true)
final class DemoDataCommand implements Callable<Integer> {
  private static final int THREADS = 2;
  private static final int MONTHS = 12;
  private static final int INCIDENTS = 48_000;

  /** The wards change half way through the incidents. */
  private static final YearMonth FIRST_MONTH = YearMonth.of(2014, 11);

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where to write.")
  private Path out = Path.of("");

  @Option(
      names = "--population",
      paramLabel = "N",
      required = true,
      description = "People of the city on 1 January 2008.")
  private int population;

  @Option(
      names = "--seed",
      paramLabel = "S",
      required = true,
      description = "The same seed makes the same city.")
  private long seed;

  @Mixin private PlatformOptions platformOptions = new PlatformOptions();

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    var err = spec.commandLine().getErr();
    var folder = new CityFolder(out);
    if (!folder.contractFiles().allMatch(Files::exists)) {
      make(folder, err);
    }
    try (var platform = platformOptions.open();
        var bar = new LoadBar(err)) {
      wards(platform, bar);
      postcodes(platform, folder, bar);
      var arrived =
          new Arrivals(folder.feeds())
              .of(Contracts.read(folder.contractFiles().toList()))
              .arrived();
      var report = new Ingest(platform, THREADS, Clock.systemUTC()).run(arrived, bar);
      bar.closed();
      say(err, summary(report));
      report.customers().map(CustomersFound::sentence).ifPresent(s -> say(err, s));
      return report.anyRefused() ? Exit.INPUT_REFUSED : Exit.OK;
    }
  }

  private void make(CityFolder folder, PrintWriter err) {
    var incidents =
        new SamplePlan(SampleWards.dated(), FIRST_MONTH, MONTHS, INCIDENTS, seed, Shares.USUAL);
    var city = new CityPlan(population, seed, SampleWards.wards2003(), ErrorRates.USUAL);
    long rows = folder.write(city, incidents, towns -> {});
    say(
        err,
        String.format(
            Locale.UK,
            "A city of %,d people that does not exist: %,d rows of its council, %,d incidents.",
            population,
            rows,
            INCIDENTS));
  }

  private void wards(Platform platform, LoadBar bar) {
    for (WardSetFile file : SampleWards.copyTo(out)) {
      switch (WardSetReader.read(file)) {
        case WardSetReading.Sound(WardSet set, _) ->
            new WardSetImport(platform, Clock.systemUTC())
                .run(set, String.valueOf(file.file().getFileName()), bar);
        case WardSetReading.Refused(var faults) ->
            throw new IllegalStateException("The shipped wards are broken: " + faults);
      }
    }
  }

  private static void postcodes(Platform platform, CityFolder folder, LoadBar bar) {
    var file = folder.postcodes();
    new PostcodeImport(platform, Clock.systemUTC())
        .run(
            taker -> PostcodeReader.read(file, PostcodeLayout.codePointOpen(), taker, fault -> {}),
            String.valueOf(file.getFileName()),
            bar);
  }

  /** What became of all files together. */
  static String summary(IngestReport report) {
    long files = 0;
    long accepted = 0;
    long quarantined = 0;
    for (FileOutcome outcome : report.files()) {
      if (outcome instanceof FileOutcome.Loaded loaded) {
        files++;
        accepted += loaded.counts().accepted();
        quarantined += loaded.counts().quarantined();
      }
    }
    return String.format(
        Locale.UK,
        "Loaded: %,d rows of %,d files in %,d feeds; %,d rows with a fault are in quarantine.",
        accepted,
        files,
        CityFolder.feedCount(),
        quarantined);
  }

  private static void say(PrintWriter err, String line) {
    err.println(line);
    err.flush();
  }
}
