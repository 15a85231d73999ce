package uk.wardline.jobs.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.wardline.geo.DatedWards;
import uk.wardline.geo.SampleWards;
import uk.wardline.geo.WardSet;
import uk.wardline.geo.WardSetFile;
import uk.wardline.geo.WardSetReader;
import uk.wardline.geo.WardSetReading;
import uk.wardline.jobs.city.CityFolder;
import uk.wardline.sample.SamplePlan;
import uk.wardline.sample.Shares;
import uk.wardline.sample.city.CityPlan;
import uk.wardline.sample.city.CitySample;
import uk.wardline.sample.error.ErrorRates;
import uk.wardline.warehouse.cli.Exit;

/** {@code wardline sample}: a made-up city, what twelve systems wrote about it, and the truth. */
@Command(
    name = "sample",
    description = {
      "Makes a city that does not exist: the files of twelve systems from 2008 to 2014, their"
          + " contracts, and the truth that reports can be checked against.",
      "The same seed, population and wards make the same files to the byte. Nothing in them is"
          + " about anybody."
    },
    footer = {
      "",
      "What it writes: contracts/, feeds/<feed>/, truth/, postcodes.csv. To load it:",
      "  wardline geo postcodes DIR/postcodes.csv",
      "  wardline ingest --contract DIR/contracts/*.yaml --files DIR/feeds"
    },
    mixinStandardHelpOptions = true)
final class SampleCommand implements Callable<Integer> {
  private static final int MONTHS_OF_INCIDENTS = 6;
  private static final int PEOPLE_TO_AN_INCIDENT = 100;

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where to write.")
  private Path out = Path.of("");

  @Option(
      names = "--population",
      paramLabel = "N",
      defaultValue = "20000",
      description = "People on 1 January 2008, from 1000 to 660000. Default: ${DEFAULT-VALUE}.")
  private int population = 20_000;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "Another seed makes another city. Default: ${DEFAULT-VALUE}.")
  private long seed = 1;

  @Option(
      names = "--errors",
      paramLabel = "FACTOR",
      defaultValue = "1",
      description =
          "How many errors and omissions, as a multiple of those found in real records; 0 for none."
              + " Default: ${DEFAULT-VALUE}.")
  private double errors = 1;

  @Option(
      names = "--bad-rows",
      paramLabel = "SHARE",
      defaultValue = "0.0005",
      description =
          "The share of rows that are followed by a broken copy, to be quarantined. Default:"
              + " ${DEFAULT-VALUE}.")
  private double badRows = ErrorRates.USUAL.badRows();

  @Option(
      names = "--wards",
      paramLabel = "FILE",
      description = "A GeoJSON file of wards. Default: the made-up wards of Wexborough.")
  private @Nullable Path wards;

  @Option(
      names = "--ward-code",
      paramLabel = "PROP",
      defaultValue = "WD13CD",
      description = "The property that holds the ward code. Default: ${DEFAULT-VALUE}.")
  private String code = "WD13CD";

  @Option(
      names = "--ward-name",
      paramLabel = "PROP",
      defaultValue = "WD13NM",
      description = "The property that holds the ward name. Default: ${DEFAULT-VALUE}.")
  private String name = "WD13NM";

  @SuppressWarnings("UnusedVariable") // taken and not used: every command may be given --data
  @Mixin
  private PlatformOptions platformOptions = new PlatformOptions();

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    long began = System.nanoTime();
    var err = spec.commandLine().getErr();
    WardSet set = wards == null ? SampleWards.wards2003() : read(wards);
    var city = plan(set);
    long rows;
    try (var bar = new TownBar(new CitySample(city).towns())) {
      rows = new CityFolder(out).write(city, incidents(set), bar::made);
    }
    err.println(
        "%,d people, %,d rows in %d feeds in %s, made in %.1f seconds"
            .formatted(
                population, rows, CityFolder.feedCount(), out, (System.nanoTime() - began) / 1e9));
    err.flush();
    return Exit.OK;
  }

  private CityPlan plan(WardSet set) {
    try {
      ErrorRates usual = ErrorRates.USUAL.times(errors);
      var rates =
          new ErrorRates(
              usual.forename(),
              usual.surname(),
              usual.birthMonth(),
              usual.birthYear(),
              usual.houseOrStreet(),
              usual.postcode(),
              usual.missing(),
              badRows);
      return new CityPlan(population, seed, set, rates);
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  /** Wards whose spell is not known hold as long as the lives do. */
  private WardSet read(Path file) {
    String id = String.valueOf(file.getFileName()).replaceAll("\\.[^.]*$", "");
    var request = new WardSetFile(file, code, name, id, id, LocalDate.of(2003, 5, 1), null);
    return switch (WardSetReader.read(request)) {
      case WardSetReading.Sound sound -> sound.wards();
      case WardSetReading.Refused refused ->
          throw new InputRefused(
              String.join("\n", refused.faults().stream().map(f -> f.text()).toList()));
    };
  }

  private SamplePlan incidents(WardSet set) {
    return new SamplePlan(
        new DatedWards(List.of(set)),
        YearMonth.of(2014, 1),
        MONTHS_OF_INCIDENTS,
        Math.max(600, population / PEOPLE_TO_AN_INCIDENT * MONTHS_OF_INCIDENTS),
        seed,
        Shares.USUAL);
  }
}
