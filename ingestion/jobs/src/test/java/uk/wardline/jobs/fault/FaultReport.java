package uk.wardline.jobs.fault;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What runs with faults came to, as a page.
 *
 * @param seeds what happened to each
 * @param carried how many of them were of runs that came to their end
 */
record FaultReport(List<Seed> seeds, long carried) {
  /** Begins the line of a run that came to its end. */
  static final String END = "end";

  private static final Pattern PARTS = Pattern.compile(";");

  FaultReport {
    seeds = List.copyOf(seeds);
  }

  /**
   * A seed.
   *
   * @param struck whether the fault came to pass
   * @param died whether it ended the load
   * @param released whether readers saw a new release after it
   */
  record Seed(
      int number,
      String point,
      String words,
      boolean struck,
      boolean died,
      boolean released,
      long millis) {
    static Seed of(String line) {
      String[] parts = PARTS.splitAsStream(line).toArray(String[]::new);
      return new Seed(
          Integer.parseInt(parts[0]),
          parts[1],
          parts[2],
          Boolean.parseBoolean(parts[3]),
          Boolean.parseBoolean(parts[4]),
          Boolean.parseBoolean(parts[5]),
          Long.parseLong(parts[6]));
    }
  }

  static FaultReport of(List<String> lines) {
    var seeds = lines.stream().filter(line -> !line.startsWith(END)).map(Seed::of).toList();
    var runs =
        lines.stream()
            .filter(line -> line.startsWith(END))
            .map(line -> PARTS.splitAsStream(line).skip(1).map(Integer::valueOf).toList())
            .toList();
    long carried =
        seeds.stream()
            .filter(seed ->
                runs.stream()
                    .anyMatch(r -> r.getFirst() <= seed.number() && seed.number() <= r.getLast()))
            .count();
    return new FaultReport(seeds, carried);
  }

  private long count(Predicate<Seed> which) {
    return seeds.stream().filter(which).count();
  }

  /** The page. */
  String text() {
    Map<String, List<Seed>> byPoint =
        seeds.stream()
            .collect(Collectors.groupingBy(Seed::point, TreeMap::new, Collectors.toList()));
    String rows =
        byPoint.entrySet().stream()
            .map(point -> row(point.getKey(), new FaultReport(point.getValue(), 0)))
            .collect(Collectors.joining());
    return """
    # Faults survived

    Written from a run of the tests; not to be edited. To renew it, with 200 seeds:

        mvn -pl ingestion/jobs -am verify -Pthorough -Dit.test=FaultsIT -Dtest=NoTest \\
          -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false
        mvn -pl ingestion/jobs -am test -Dtest=FaultReportTest -Dsurefire.failIfNoSpecifiedTests=false \\
          -Dwardline.renew=true

    Each seed draws a file, a point and a kind of fault. The file is loaded together with those that an earlier fault kept out, and the
    fault happens: the process is killed (the catalog hears no more of it, and it goes no further), or one exchange with PostgreSQL, the object
    store or Trino is not heard, is answered late, is done but its answer lost, or is the last before the part is gone. After each, what
    readers see (facts with their versions, raw rows, quarantine, with file and line) is compared **row for row** with SQL of DuckDB over
    the released files, which shares no line with the load. At the end of a run the rest is loaded without a fault and compared once more, and
    all files together must change nothing.

    **%,d seeds ran (%s): %,d faults came to pass, %,d ended the load or the maintenance, the others were survived on the spot.
    Readers saw what the released files say after each of them.** Seeds of runs that were carried to their end: %,d. A run that finds a
    difference stops there.

    | point | seeds | came to pass | ended it | a release all the same |
    | --- | ---: | ---: | ---: | ---: |
    %s
    A load that dies although its release was made is one whose answer was lost: the next finds its files known. Loads killed with SIGKILL, in
    a process of their own, are another test (`KilledLoadIT`), and so is maintenance cut off between its steps (`MaintainIT`).
    """
        .formatted(seeds.size(), numbers(), count(Seed::struck), count(Seed::died), carried, rows);
  }

  private String numbers() {
    var numbers = seeds.stream().mapToInt(Seed::number).summaryStatistics();
    return "numbers %d to %d".formatted(numbers.getMin(), numbers.getMax());
  }

  private static String row(String point, FaultReport of) {
    return "| %s | %d | %d | %d | %d |%n"
        .formatted(
            point,
            of.seeds().size(),
            of.count(Seed::struck),
            of.count(Seed::died),
            of.count(seed -> seed.died() && seed.released()));
  }
}
