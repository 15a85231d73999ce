package uk.wardline.index.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import uk.wardline.index.Linkage;
import uk.wardline.index.identity.CustomerLedger;
import uk.wardline.index.identity.IdKeeper;
import uk.wardline.index.identity.RecordRef;
import uk.wardline.index.person.PersonTable;
import uk.wardline.index.score.Posterior;

/** The files that linking writes. */
final class LinkFiles {
  private static final double LEAST_PROBABILITY_BITS = -10;

  private LinkFiles() {}

  /** One line for each record, in the order of the files. */
  static void writeLinks(Linkage linkage, Path file, long seed) throws IOException {
    PersonTable table = linkage.table();
    CustomerLedger ledger = ledger(linkage, seed);
    try (CsvWriter csv = CsvWriter.builder().build(file)) {
      csv.writeRecord("source", "key", "customer_id", "band", "probability");
      for (int r = 0; r < table.size(); r++) {
        csv.writeRecord(
            table.source(r).name(),
            table.key(r),
            ledger.customerOf(ref(table, r)).orElseThrow().value(),
            linkage.band(r).word(),
            probability(linkage.probability(r)));
      }
    }
  }

  private static CustomerLedger ledger(Linkage linkage, long seed) {
    Map<Integer, NavigableSet<RecordRef>> clusters = new TreeMap<>();
    for (int r = 0; r < linkage.table().size(); r++) {
      clusters
          .computeIfAbsent(linkage.clustering().clusterOf(r), _ -> new TreeSet<>())
          .add(ref(linkage.table(), r));
    }
    List<NavigableSet<RecordRef>> all = new ArrayList<>(clusters.values());
    Instant now = Instant.now();
    // Seeded, so that a run can be repeated to the letter; the warehouse draws its ids from a
    // secure source.
    return new IdKeeper(new Random(seed))
        .assign(CustomerLedger.EMPTY, all, LocalDate.ofInstant(now, ZoneOffset.UTC), now);
  }

  private static RecordRef ref(PersonTable table, int record) {
    return new RecordRef(table.source(record).name(), table.key(record));
  }

  /** The pairs that are not quite unlikely, with their odds. */
  static void writePairs(Linkage linkage, Path file) throws IOException {
    PersonTable table = linkage.table();
    double cut = linkage.clustering().cut().logOdds_bits();
    try (CsvWriter csv = CsvWriter.builder().build(file)) {
      csv.writeRecord(
          "source_a", "key_a", "source_b", "key_b", "log_odds_bits", "probability", "one_customer");
      for (int i = 0; i < linkage.pairs().size(); i++) {
        double bits = linkage.pairs().logOdds_bits(i);
        if (bits >= LEAST_PROBABILITY_BITS + cut) {
          int a = linkage.pairs().left(i);
          int b = linkage.pairs().right(i);
          boolean one = linkage.clustering().clusterOf(a) == linkage.clustering().clusterOf(b);
          csv.writeRecord(
              table.source(a).name(),
              table.key(a),
              table.source(b).name(),
              table.key(b),
              String.format(Locale.ROOT, "%.3f", bits),
              probability(Posterior.probability(bits)),
              String.valueOf(one));
        }
      }
    }
  }

  private static String probability(double p) {
    // A million of these are written; the JDK's own formatting takes longer than all the rest.
    String millionths = Long.toString(1_000_000L + Math.round(p * 1_000_000));
    return millionths.charAt(0) - '1' + "." + millionths.substring(1);
  }
}
