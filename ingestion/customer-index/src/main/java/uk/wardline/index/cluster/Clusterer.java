package uk.wardline.index.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import uk.wardline.index.person.PersonTable;
import uk.wardline.index.score.Evidence;
import uk.wardline.index.score.ScoredPairs;

/**
 * Makes clusters from scored pairs and chooses the cut without labels, by one rule for all data:
 * even odds, and where every source holds each person once, see {@link OneToOne}. It goes over the
 * records twice: the first time finds out how often a record of each source is the only one of its
 * person, for which a hundred thousand or so are enough. Immutable and safe to share between
 * threads.
 */
public final class Clusterer {
  private static final double REACH_BITS = -3;
  private static final double REACH_ONE_TO_ONE_BITS = -8;

  /** However complete a register is, one in fifty of its people is in no other. */
  private static final double LEAST_ALONE = 0.02;

  /** Of so many records the first time looks at all; of more, at an even spread of as many. */
  private static final int ENOUGH_TO_COUNT = 100_000;

  private static final int HANDS = 64;
  private static final double LN2 = Math.log(2);

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
    double[] always = new double[table.sources().size()];
    double[] alone = oneToOne ? always : alone_bits(decisions, always);
    List<Merge> merges = merges(decisions, reach_bits, alone, 1);
    double prior = evidence.model().prior().onePerson();
    double expected = prior * table.pairs();
    double cut = oneToOne ? -OneToOne.correction_bits(table, merges, expected, prior) : 0;
    return ClusteringBuilder.of(table.size(), merges, new Cut(cut, expected, linked(merges, cut)));
  }

  /** The clusters of the same steps, carried out down to a cut of one's own. */
  public static Clustering recut(Clustering clustering, double cut_bits) {
    List<Merge> merges = clustering.merges();
    return ClusteringBuilder.of(
        clustering.size(),
        merges,
        new Cut(cut_bits, clustering.cut().expectedPairs(), linked(merges, cut_bits)));
  }

  /** How probable it is that a record of a source is alone, base-2 logarithms. */
  private double[] alone_bits(List<Decision> decisions, double[] always) {
    int step = Math.max(1, table.size() / ENOUGH_TO_COUNT);
    boolean[] counted = new boolean[table.size()];
    List<int[]> components = components(decisions, 0);
    for (int r = 0; r < counted.length; r += step) {
      counted[r] = true;
    }
    for (int[] component : components) {
      // A component is looked at as a whole or not at all, by its first record.
      boolean first = counted[component[0]];
      for (int r : component) {
        counted[r] = first;
      }
    }
    List<Merge> merges = merges(decisions, 0, always, step);
    boolean[] linked = new boolean[table.size()];
    for (Merge merge : merges) {
      linked[merge.a()] = true;
      linked[merge.b()] = true;
    }
    double[] records = new double[table.sources().size()];
    double[] alone = new double[records.length];
    for (int r = 0; r < table.size(); r++) {
      records[table.sourceIndex(r)] += counted[r] ? 1 : 0;
      alone[table.sourceIndex(r)] += linked[r] || !counted[r] ? 0 : 1;
    }
    for (int s = 0; s < alone.length; s++) {
      // One that is alone is added, so that a small register is not taken for a complete one.
      double share = (alone[s] + 1) / (records[s] + 1);
      alone[s] = Math.log(Math.max(LEAST_ALONE, share)) / LN2;
    }
    return alone;
  }

  private List<int[]> components(List<Decision> decisions, double reach) {
    List<Decision> ones = decisions.stream().filter(Decision::one).toList();
    return Components.of(table.size(), pairs, Math.min(reach, reach_bits), ones);
  }

  /**
   * The merges of the components whose first record is at every so many.
   *
   * @param step 1 for all
   */
  private List<Merge> merges(
      List<Decision> decisions, double reach, double[] alone_bits, int step) {
    Guard guard = new Guard(table, decisions);
    List<Decision> ones = decisions.stream().filter(Decision::one).toList();
    List<int[]> all = components(decisions, reach).stream().filter(c -> c[0] % step == 0).toList();
    List<List<Merge>> merges = new ArrayList<>(Collections.nCopies(all.size(), List.of()));
    // Dealt out like cards: the large ones lie side by side, and would all be one thread's.
    IntStream.range(0, HANDS)
        .parallel()
        .forEach(hand -> {
          for (int c = hand; c < all.size(); c += HANDS) {
            merges.set(c, mergesOf(all.get(c), guard, ones, reach, alone_bits));
          }
        });
    return merges.stream().flatMap(List::stream).toList();
  }

  private List<Merge> mergesOf(
      int[] component, Guard guard, List<Decision> ones, double reach, double[] alone_bits) {
    List<Decision> within =
        ones.stream().filter(d -> Arrays.binarySearch(component, d.a()) >= 0).toList();
    double[] alone =
        Arrays.stream(component).mapToDouble(r -> alone_bits[table.sourceIndex(r)]).toArray();
    return new Agglomeration(component, evidence, guard, within, alone).merges(reach);
  }

  private static double linked(List<Merge> merges, double cut_bits) {
    return merges.stream().filter(m -> m.logOdds_bits() >= cut_bits).mapToLong(Merge::pairs).sum();
  }
}
