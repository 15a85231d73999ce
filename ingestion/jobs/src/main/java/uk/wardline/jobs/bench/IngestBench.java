package uk.wardline.jobs.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import uk.wardline.feeds.contract.Contract;
import uk.wardline.geo.SampleWards;
import uk.wardline.jobs.load.LoadListener;
import uk.wardline.jobs.load.WardSetImport;
import uk.wardline.sample.IncidentSample;
import uk.wardline.sample.SamplePlan;
import uk.wardline.sample.Shares;
import uk.wardline.warehouse.platform.PlatformSettings;
import uk.wardline.warehouse.platform.Platforms;

/**
 * Measures a load of one generated file beside the engine's ceiling and DuckDB, in one run and on a
 * platform of its own, which is deleted afterwards.
 */
final class IngestBench {
  private static final String CONTRACT =
      "/uk/wardline/feeds/contract/shipped/street-incidents.yaml";
  private static final YearMonth MONTH = YearMonth.of(2019, 2);
  private static final int SEED = 1;

  private final Path folder;
  private final int parallelism;
  private final Consumer<String> say;

  IngestBench(Path folder, int parallelism, Consumer<String> say) {
    this.folder = folder;
    this.parallelism = parallelism;
    this.say = say;
  }

  /**
   * What was measured.
   *
   * @param bytes the size of the file
   * @param loads the load, of a tenth of the rows first if that was asked for
   * @param ceiling the engine alone
   * @param duckDb seconds DuckDB took
   */
  record Result(
      long rows, long bytes, int parallelism, List<Figures> loads, Figures ceiling, double duckDb) {
    Result {
      loads = List.copyOf(loads);
    }

    /** The load of all rows. */
    Figures load() {
      return loads.getLast();
    }
  }

  Result run(long rows, boolean tenthFirst) {
    Path contract = contract();
    var loads = new ArrayList<Figures>();
    try (var platform = Platforms.open(PlatformSettings.read(folder.resolve("data")), say)) {
      for (var wards : List.of(SampleWards.wards2003(), SampleWards.wards2015())) {
        new WardSetImport(platform, Clock.systemUTC()).run(wards, "sample", LoadListener.NONE);
      }
      if (tenthFirst) {
        say.accept("Loading a tenth");
        loads.add(measure("load", contract, file(rows / 10, MONTH.minusMonths(1)), rows / 10));
      }
      Path file = file(rows, MONTH);
      say.accept("Loading %,d rows".formatted(rows));
      loads.add(measure("load", contract, file, rows));
      say.accept("The engine alone");
      var ceiling = measure("ceiling", contract, file, rows);
      say.accept("DuckDB");
      double duckDb =
          DuckDb.seconds(
              file, MONTH.toString(), folder.resolve("duckdb.parquet"), parallelism, rows);
      return new Result(rows, Files.size(file), parallelism, loads, ceiling, duckDb);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Figures measure(String what, Path contract, Path file, long rows) {
    return Child.java(
        BenchWorker.class,
        what,
        folder.resolve("data").toString(),
        contract.toString(),
        file.toString(),
        Integer.toString(parallelism),
        Long.toString(rows));
  }

  private Path file(long rows, YearMonth month) {
    say.accept("Making a file of %,d rows".formatted(rows));
    var sample =
        new IncidentSample(new SamplePlan(SampleWards.dated(), month, 1, rows, SEED, Shares.USUAL));
    sample.writeTo(folder);
    return sample.files(folder).getFirst();
  }

  private Path contract() {
    Path file = folder.resolve("contract.yaml");
    try (InputStream in = Contract.class.getResourceAsStream(CONTRACT)) {
      Files.copy(Objects.requireNonNull(in), file);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes a folder and all that is in it. */
  static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
