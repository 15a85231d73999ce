package uk.wardline.jobs.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import uk.wardline.feeds.contract.Contract;
import uk.wardline.feeds.contract.ContractReader;
import uk.wardline.feeds.survey.DeliverySurveyor;
import uk.wardline.feeds.survey.Survey;
import uk.wardline.jobs.city.CityFolder;
import uk.wardline.jobs.flow.CeilingJob;
import uk.wardline.jobs.flow.RepeatedKeys;
import uk.wardline.jobs.flow.WritePlan;
import uk.wardline.jobs.geo.StoredWardSet;
import uk.wardline.jobs.geo.WardTables;
import uk.wardline.jobs.load.Arrived;
import uk.wardline.jobs.load.Done;
import uk.wardline.jobs.load.Ingest;
import uk.wardline.jobs.load.LoadListener;
import uk.wardline.jobs.load.LoadSession;
import uk.wardline.jobs.load.Step;
import uk.wardline.warehouse.load.LoadState;
import uk.wardline.warehouse.platform.Platform;
import uk.wardline.warehouse.platform.PlatformSettings;
import uk.wardline.warehouse.platform.Platforms;

/**
 * One measured process: a load as {@code wardline ingest} does it, or the engine's ceiling. Its
 * memory and CPU time are its own, which is why it is a process. Prints figures to standard output.
 */
public final class BenchWorker {
  private final Platform platform;
  private final Path contract;
  private final Path file;
  private final int parallelism;
  private final Figures.Collector figures;

  private BenchWorker(
      Platform platform, Path contract, Path file, int parallelism, Figures.Collector figures) {
    this.platform = platform;
    this.contract = contract;
    this.file = file;
    this.parallelism = parallelism;
    this.figures = figures;
  }

  /**
   * Arguments: load, ceiling or city, data folder, contract (of a city, its folder), file, threads,
   * rows.
   */
  public static void main(String[] arguments) {
    var figures = new Figures.Collector();
    var heap = new LiveHeap();
    figures.put("jvm_start", ProcessUse.upSeconds());
    long began = System.nanoTime();
    try (var platform = Platforms.open(PlatformSettings.read(Path.of(arguments[1])))) {
      figures.put("join_platform", (System.nanoTime() - began) / 1e9);
      var worker =
          new BenchWorker(
              platform,
              Path.of(arguments[2]),
              Path.of(arguments[3]),
              Integer.parseInt(arguments[4]),
              figures);
      switch (arguments[0]) {
        case "load" -> worker.load();
        case "city" -> worker.city();
        case "ceiling" -> worker.ceiling(Long.parseLong(arguments[5]));
        default -> throw new IllegalArgumentException(arguments[0]);
      }
    }
    figures.put("cpu", ProcessUse.cpuSeconds());
    figures.put("resident_mib", ProcessUse.residentPeakMib());
    figures.put("heap_mib", heap.mostMib());
    figures.printTo(System.out);
  }

  private void load() {
    new Ingest(platform, parallelism, Clock.systemUTC())
        .run(List.of(new Arrived(file, read(contract))), new StepClock(figures));
  }

  private void city() {
    var city = new CityFolder(contract);
    var files = new ArrayList<Arrived>();
    for (Path each : city.contractFiles().toList()) {
      Contract feed = read(each);
      try (Stream<Path> deliveries = Files.list(city.feeds().resolve(feed.feed()))) {
        deliveries.sorted().forEach(delivery -> files.add(new Arrived(delivery, feed)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    new Ingest(platform, parallelism, Clock.systemUTC()).run(files, new StepClock(figures));
  }

  private static Contract read(Path contract) {
    return new ContractReader().read(contract);
  }

  private void ceiling(long rows) {
    try (var session = LoadSession.begin(platform, "benchmark", LoadListener.NONE)) {
      var survey =
          (Survey.Sound) new DeliverySurveyor(platform.dataFolder()).survey(file, read(contract));
      var wards = WardTables.read(session.catalog()).stream().map(StoredWardSet::set).toList();
      var plan =
          new WritePlan(
              session.loadId(),
              Instant.now(),
              List.of(
                  new WritePlan.Planned(
                      survey.delivery(),
                      read(contract),
                      LocalDate.now(ZoneOffset.UTC),
                      RepeatedKeys.NONE)),
              wards);
      session.step(
          Step.WRITE,
          () -> {
            long began = System.currentTimeMillis();
            double cpu = ProcessUse.cpuSeconds();
            var ready =
                new CeilingJob(session.catalogAddress(), parallelism)
                    .run(plan, survey.spans().getFirst(), rows);
            long ended = System.currentTimeMillis();
            figures.put("flink_start", (ready.toEpochMilli() - began) / 1000.0);
            figures.put("write", (ended - ready.toEpochMilli()) / 1000.0);
            figures.put("write_cpu", ProcessUse.cpuSeconds() - cpu);
            figures.put("rows", (double) rows);
            return Done.with(ready, "written to be discarded");
          });
      // The next load discards what was written: it is never released.
      session.endWithoutRelease(LoadState.UNCHANGED, "a benchmark");
    }
  }
}
