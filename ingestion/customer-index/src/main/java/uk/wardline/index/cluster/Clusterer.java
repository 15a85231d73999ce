package uk.wardline.index.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import uk.wardline.index.person.PersonTable;
import uk.wardline.index.score.Evidence;
import uk.wardline.index.score.ScoredPairs;

/**
 * Makes clusters from scored pairs and chooses the cut without labels, by one rule for all data:
 * even odds, corrected by what the model expects.
 *
 * <ul>
 *   <li>Where clusters can be large, how much several pairs say together is not known beforehand.
 *       Of several exponents the one is taken under which the clusters hold as many pairs as the
 *       model expects.
 *   <li>Where every source holds each person once, see {@link OneToOne}.
 * </ul>
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Clusterer {
  private static final double[] SUPPORTS = {0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4};
  private static final double REACH_BITS = -3;
  private static final double REACH_ONE_TO_ONE_BITS = -8;

  private final PersonTable table;
  private final Evidence evidence;
  private final ScoredPairs pairs;
  private final boolean oneToOne;
  private final double reach_bits;

  public Clusterer(PersonTable table, Evidence evidence, ScoredPairs pairs) {
    this.table = table;
    this.evidence = evidence;
    this.pairs = pairs;
    this.oneToOne = OneToOne.holdsFor(table);
    this.reach_bits = oneToOne ? REACH_ONE_TO_ONE_BITS : REACH_BITS;
  }

  /** The clusters at the cut that the rule above chooses. */
  public Clustering cluster(List<Decision> decisions) {
    double[] supports = oneToOne ? new double[1] : SUPPORTS;
    List<List<Merge>> bySupport = merges(decisions, reach_bits, supports);
    double expected = evidence.model().prior().onePerson() * table.pairs();
    int best = 0;
    for (int s = 1; s < supports.length; s++) {
      if (missed(bySupport.get(s), expected) < missed(bySupport.get(best), expected)) {
        best = s;
      }
    }
    List<Merge> merges = bySupport.get(best);
    double prior = evidence.model().prior().onePerson();
    double cut = oneToOne ? -OneToOne.correction_bits(table, merges, expected, prior) : 0;
    return ClusteringBuilder.of(
        table.size(), merges, new Cut(cut, supports[best], expected, linked(merges, cut)));
  }

  /** The clusters at a cut of one's own, for a sweep. */
  public Clustering cluster(List<Decision> decisions, double cut_bits, double support) {
    double reach = Math.min(cut_bits, reach_bits);
    List<Merge> merges = merges(decisions, reach, new double[] {support}).getFirst();
    double expected = evidence.model().prior().onePerson() * table.pairs();
    return ClusteringBuilder.of(
        table.size(), merges, new Cut(cut_bits, support, expected, linked(merges, cut_bits)));
  }

  private List<List<Merge>> merges(List<Decision> decisions, double reach, double[] supports) {
    Guard guard = new Guard(table, decisions);
    List<Decision> ones = decisions.stream().filter(Decision::one).toList();
    List<List<List<Merge>>> byComponent =
        Components.of(table.size(), pairs, reach, ones).parallelStream()
            .map(c -> mergesOf(c, guard, ones, reach, supports))
            .toList();
    List<List<Merge>> bySupport = new ArrayList<>();
    for (int s = 0; s < supports.length; s++) {
      List<Merge> all = new ArrayList<>();
      for (List<List<Merge>> merges : byComponent) {
        all.addAll(merges.get(s));
      }
      bySupport.add(all);
    }
    return bySupport;
  }

  private List<List<Merge>> mergesOf(
      int[] component, Guard guard, List<Decision> ones, double reach, double[] supports) {
    List<Decision> within =
        ones.stream().filter(d -> Arrays.binarySearch(component, d.a()) >= 0).toList();
    var agglomeration = new Agglomeration(component, evidence, guard, within);
    if (component.length == 2) {
      // With two records there is one pair, and nothing to support it.
      List<Merge> only = agglomeration.merges(0, reach);
      return IntStream.range(0, supports.length).mapToObj(_ -> only).toList();
    }
    return Arrays.stream(supports).mapToObj(s -> agglomeration.merges(s, reach)).toList();
  }

  private static double missed(List<Merge> merges, double expected) {
    return Math.abs(linked(merges, 0) - expected);
  }

  private static double linked(List<Merge> merges, double cut_bits) {
    return merges.stream().filter(m -> m.logOdds_bits() >= cut_bits).mapToLong(Merge::pairs).sum();
  }
}
