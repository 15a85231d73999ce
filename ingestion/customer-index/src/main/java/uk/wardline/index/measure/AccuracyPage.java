package uk.wardline.index.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import uk.wardline.index.Linkage;

/**
 * Collects what was measured on several data sets, and writes it as a page, a table and charts. Not
 * safe to share.
 */
public final class AccuracyPage {
  private static final int FROM_BITS = -6;
  private static final int TO_BITS = 12;

  private final List<Entry> entries = new ArrayList<>();

  /**
   * What was measured on one data set.
   *
   * @param sweep what other cuts would have given
   */
  public record Entry(
      String name,
      Linkage linkage,
      Evaluation chosen,
      Evaluation certain,
      List<Sweep.Point> sweep,
      Map<String, Integer> errors,
      double bar) {}

  public Entry add(String name, Linkage linkage, Truth truth, double bar) {
    int[] clusters = linkage.clustering().toArray();
    int[] certain = linkage.customers().toArray();
    var entry =
        new Entry(
            name,
            linkage,
            Evaluation.of(clusters, truth),
            Evaluation.of(certain, truth),
            Sweep.of(linkage, truth, FROM_BITS, TO_BITS),
            Errors.grouped(linkage, truth),
            bar);
    entries.add(entry);
    return entry;
  }

  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  public String markdown() {
    StringBuilder out = new StringBuilder();
    out.append(
        """
        # How accurate the customer index is

        Made by `AccuracyTest`, which fails where a bar is missed. Each set is linked from its contract alone
        (`ingestion/customer-index/contracts`): no model is written, no constant is tuned to a file, the keys are never
        compared, and the truth is read after linking. A pair counts as found if both records are in one cluster.

        | set | records | precision | recall | F1 | bar | B-cubed F1 | pairs expected | pairs linked | F1 at the best cut, known only with the truth |
        | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
        """);
    for (Entry e : entries) {
      Accuracy a = e.chosen().pairwise();
      out.append(
          "| %s | %,d | %s | %s | **%s** | %s | %s | %,.0f | %,.0f | %s |%n"
              .formatted(
                  e.name(),
                  e.linkage().table().size(),
                  share(a.precision()),
                  share(a.recall()),
                  share(a.f1()),
                  share(e.bar()),
                  share(e.chosen().bCubed().f1()),
                  e.linkage().clustering().cut().expectedPairs(),
                  e.linkage().clustering().cut().linkedPairs(),
                  share(bestF1(e))));
    }
    out.append(
        """

        ## The certain band

        | set | precision | share of true pairs |
        | --- | ---: | ---: |
        """);
    for (Entry e : entries) {
      Accuracy a = e.certain().pairwise();
      out.append("| %s | %s | %s |%n".formatted(e.name(), share(a.precision()), share(a.recall())));
    }
    out.append(
        """

        ## What went wrong

        | set | what | pairs |
        | --- | --- | ---: |
        """);
    for (Entry e : entries) {
      e.errors()
          .forEach((what, n) -> out.append("| %s | %s | %,d |%n".formatted(e.name(), what, n)));
    }
    out.append(
        """

        ## Other cuts

        F1 of the clusters at other cuts; the line marks the cut that was chosen without labels.

        """);
    entries.forEach(
        e -> out.append("![%s](index-accuracy-%s.svg)%n%n".formatted(e.name(), e.name())));
    return out.toString().stripTrailing() + "\n";
  }

  /** One line for each set and cut; the chosen cut has "yes". */
  public String csv() {
    StringBuilder out =
        new StringBuilder(
            "set,cut_bits,chosen,precision,recall,f1,b_cubed_f1,false_pairs,missed_pairs\n");
    for (Entry e : entries) {
      out.append(line(e.name(), e.linkage().clustering().cut().logOdds_bits(), "yes", e.chosen()));
      e.sweep().forEach(p -> out.append(line(e.name(), p.cut_bits(), "no", p.evaluation())));
    }
    return out.toString();
  }

  private static String line(String name, double cut, String chosen, Evaluation e) {
    return String.format(
        Locale.ROOT,
        "%s,%.2f,%s,%.4f,%.4f,%.4f,%.4f,%d,%d\n",
        name,
        cut,
        chosen,
        e.pairwise().precision(),
        e.pairwise().recall(),
        e.pairwise().f1(),
        e.bCubed().f1(),
        e.falsePairs(),
        e.missedPairs());
  }

  /** The charts by file name. */
  public Map<String, String> charts() {
    Map<String, String> charts = new LinkedHashMap<>();
    entries.forEach(e -> charts.put("index-accuracy-" + e.name() + ".svg", SweepChart.svg(e)));
    return charts;
  }

  private static double bestF1(Entry e) {
    return e.sweep().stream()
        .map(p -> p.evaluation().pairwise().f1())
        .max(Comparator.naturalOrder())
        .orElse(0.0);
  }

  private static String share(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
