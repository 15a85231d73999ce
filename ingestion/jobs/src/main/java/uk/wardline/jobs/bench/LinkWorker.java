package uk.wardline.jobs.bench;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.wardline.index.CustomerIndex;
import uk.wardline.index.Linkage;
import uk.wardline.index.block.BlockingPlan;
import uk.wardline.index.contract.PersonSources;
import uk.wardline.index.person.Column;
import uk.wardline.index.person.PersonTable;

/**
 * One measured process: the customer index alone, from the files of a city to clusters. Writes the
 * clusters, and the same records in standard form with their blocking keys, so that another program
 * can be measured at them. Prints figures to standard output.
 */
public final class LinkWorker {
  /** The day after the last extract of a city. */
  private static final LocalDate TODAY = LocalDate.of(2014, 12, 31);

  private static final long SEED = 42;

  private LinkWorker() {}

  /** Arguments: the folder of a city, the folder of the results. */
  public static void main(String[] arguments) throws IOException {
    Path city = Path.of(arguments[0]);
    Path results = Path.of(arguments[1]);
    var figures = new Figures.Collector();
    figures.put("jvm_start", ProcessUse.upSeconds());
    long began = System.nanoTime();
    PersonTable table =
        new PersonSources(contracts(city), Map.of(), Optional.of(city.resolve("feeds")))
            .read(TODAY, (contract, rows) -> {});
    figures.put("read", (System.nanoTime() - began) / 1e9);
    var index = CustomerIndex.learning(SEED);
    Linkage linkage = index.link(table, List.of());
    figures.put("all", (System.nanoTime() - began) / 1e9);
    var timings = linkage.timings();
    figures.put("block", timings.block_ms() / 1e3);
    figures.put("compare", timings.compare_ms() / 1e3);
    figures.put("train", timings.train_ms() / 1e3);
    figures.put("score", timings.score_ms() / 1e3);
    figures.put("cluster", timings.cluster_ms() / 1e3);
    figures.put("records", table.size());
    figures.put("pairs", linkage.pairs().size());
    figures.put("cpu", ProcessUse.cpuSeconds());
    figures.put("resident_mib", ProcessUse.residentPeakMib());
    writeClusters(linkage, results.resolve("wardline.csv"));
    writeStandard(table, index.plan(table), results.resolve("standard.csv"));
    figures.printTo(System.out);
  }

  private static List<Path> contracts(Path city) throws IOException {
    var contracts = new ArrayList<Path>();
    try (Stream<Path> all = Files.list(city.resolve("contracts"))) {
      for (Path contract : all.sorted().toList()) {
        if (Files.readString(contract).lines().anyMatch(line -> line.startsWith("person:"))) {
          contracts.add(contract);
        }
      }
    }
    return contracts;
  }

  private static void writeClusters(Linkage linkage, Path file) {
    try (CsvWriter csv = CsvWriter.builder().build(file)) {
      csv.writeRecord("source", "key", "customer_id");
      for (int r = 0; r < linkage.table().size(); r++) {
        csv.writeRecord(
            linkage.table().source(r).name(),
            linkage.table().key(r),
            Integer.toString(linkage.clustering().clusterOf(r)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Each field by its name, then {@code rule_0} and so on: the keys by which pairs are compared.
   */
  private static void writeStandard(PersonTable table, BlockingPlan plan, Path file) {
    int rules = plan.rules().size();
    var row = new ArrayList<String>(List.of("unique_id", "source", "key", "once_in"));
    for (Column column : table.columns()) {
      row.add(column.field().name().replaceAll("[^a-z]+", "_"));
    }
    for (int rule = 0; rule < rules; rule++) {
      row.add("rule_" + rule);
    }
    try (CsvWriter csv = CsvWriter.builder().build(file)) {
      csv.writeRecord(row);
      for (int r = 0; r < table.size(); r++) {
        row.clear();
        String source = table.source(r).name();
        // Two records of a source that holds each person once are never compared.
        String once = table.source(r).holdsEachPersonOnce() ? source : "record " + r;
        row.addAll(List.of(Integer.toString(r), source, table.key(r), once));
        for (Column column : table.columns()) {
          row.add(column.value(r));
        }
        for (int rule = 0; rule < rules; rule++) {
          var key = plan.key(rule, r);
          row.add(key.isPresent() ? Long.toString(key.getAsLong()) : "");
        }
        csv.writeRecord(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
