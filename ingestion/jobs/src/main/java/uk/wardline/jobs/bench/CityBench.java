package uk.wardline.jobs.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import uk.wardline.geo.PostcodeLayout;
import uk.wardline.geo.PostcodeReader;
import uk.wardline.geo.SampleWards;
import uk.wardline.geo.WardSet;
import uk.wardline.jobs.city.CityFolder;
import uk.wardline.jobs.load.LoadListener;
import uk.wardline.jobs.load.PostcodeImport;
import uk.wardline.jobs.load.WardSetImport;
import uk.wardline.sample.SamplePlan;
import uk.wardline.sample.Shares;
import uk.wardline.sample.city.CityPlan;
import uk.wardline.sample.error.ErrorRates;
import uk.wardline.warehouse.platform.Platform;
import uk.wardline.warehouse.platform.PlatformSettings;
import uk.wardline.warehouse.platform.Platforms;

/**
 * Measures the load of a made-up city, from files to measures, beside DuckDB at the same
 * conforming; each city on a platform of its own, which is deleted afterwards.
 */
final class CityBench {
  private static final long SEED = 7;
  private static final int INCIDENTS_OF_A_PERSON = 16;
  private static final int MONTHS = 6;

  private final Path folder;
  private final int parallelism;
  private final Consumer<String> say;

  CityBench(Path folder, int parallelism, Consumer<String> say) {
    this.folder = folder;
    this.parallelism = parallelism;
    this.say = say;
  }

  /**
   * What was measured of one city.
   *
   * @param bytes the size of all files
   * @param load the figures of the load's process
   * @param trinoMib the most memory that Trino held
   */
  record Measured(
      int population, long bytes, Figures load, double trinoMib, DuckDbCity.Result duckDb) {}

  /** What was measured, in the order of the cities. */
  record Result(int parallelism, List<Measured> cities) {
    Result {
      cities = List.copyOf(cities);
    }
  }

  /** Measures cities of these sizes. */
  Result run(List<Integer> populations) {
    var cities = new ArrayList<Measured>();
    for (int population : populations) {
      Path place = folder.resolve(Integer.toString(population));
      cities.add(measured(population, place));
      IngestBench.delete(place);
    }
    return new Result(parallelism, cities);
  }

  private Measured measured(int population, Path place) {
    say.accept("Making a city of %,d".formatted(population));
    WardSet wards = SampleWards.wards2003();
    var city = new CityFolder(place.resolve("city"));
    city.write(
        new CityPlan(population, SEED, wards, ErrorRates.USUAL),
        new SamplePlan(
            SampleWards.dated(),
            java.time.YearMonth.of(2014, 1),
            MONTHS,
            Math.max(MONTHS * 100, population / INCIDENTS_OF_A_PERSON),
            SEED,
            Shares.USUAL),
        towns -> {});
    try (var platform = Platforms.open(PlatformSettings.read(place.resolve("data")), say)) {
      new WardSetImport(platform, Clock.systemUTC()).run(wards, "sample", LoadListener.NONE);
      postcodes(platform, city.postcodes());
      say.accept("Loading it");
      var load =
          Child.java(
              BenchWorker.class,
              "city",
              place.resolve("data").toString(),
              city.folder().toString(),
              "",
              Integer.toString(parallelism),
              "0");
      double trino = ProcessUse.residentPeakMib("TrinoServer");
      say.accept("DuckDB");
      var duckDb = new DuckDbCity(platform, city, parallelism).run(place.resolve("duckdb"));
      return new Measured(population, bytes(city.feeds()), load, trino, duckDb);
    }
  }

  private static void postcodes(Platform platform, Path file) {
    new PostcodeImport(platform, Clock.systemUTC())
        .run(
            taker -> PostcodeReader.read(file, PostcodeLayout.codePointOpen(), taker, fault -> {}),
            "sample",
            LoadListener.NONE);
  }

  private static long bytes(Path feeds) {
    try (Stream<Path> files = Files.walk(feeds)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
