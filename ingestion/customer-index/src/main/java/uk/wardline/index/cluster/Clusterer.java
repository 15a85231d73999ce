package uk.wardline.index.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import uk.wardline.index.person.PersonTable;
import uk.wardline.index.person.Source;
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
 *   <li>Where every source holds each person once, a record whose best partner is taken by a better
 *       one is out of the race. Among those left over a match is likelier than among all, and the
 *       odds are corrected by that.
 * </ul>
 */
public final class Clusterer {
  private static final double[] SUPPORTS = {0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4};
  private static final double REACH_BITS = -3;
  private static final double REACH_ONE_TO_ONE_BITS = -8;
  private static final double MOST_CORRECTION_BITS = 6;

  private final PersonTable table;
  private final Evidence evidence;
  private final ScoredPairs pairs;
  private final boolean oneToOne;

  public Clusterer(PersonTable table, Evidence evidence, ScoredPairs pairs) {
    this.table = table;
    this.evidence = evidence;
    this.pairs = pairs;
    this.oneToOne =
        table.sources().size() > 1
            && table.sources().stream().allMatch(Source::holdsEachPersonOnce);
  }

  public Clustering cluster(List<Decision> decisions) {
    Guard guard = new Guard(table, decisions);
    List<Decision> ones = decisions.stream().filter(Decision::one).toList();
    double reach = oneToOne ? REACH_ONE_TO_ONE_BITS : REACH_BITS;
    List<int[]> components = Components.of(table.size(), pairs, reach, ones);
    List<Merge>[] bySupport = mergesBySupport(components, guard, ones, reach);
    double expected = evidence.model().prior().match() * table.pairs();
    int best = 0;
    for (int s = 1; s < bySupport.length; s++) {
      if (Math.abs(linked(bySupport[s], 0) - expected)
          < Math.abs(linked(bySupport[best], 0) - expected)) {
        best = s;
      }
    }
    double cut = oneToOne ? -correction_bits(bySupport[best], expected) : 0;
    Cut chosen = new Cut(cut, SUPPORTS[best], expected, linked(bySupport[best], cut));
    return clustering(bySupport[best], chosen);
  }

  /** The clusters at a cut of one's own, for a sweep. */
  public Clustering cluster(List<Decision> decisions, Cut cut) {
    Guard guard = new Guard(table, decisions);
    List<Decision> ones = decisions.stream().filter(Decision::one).toList();
    double reach = Math.min(cut.logOdds_bits(), oneToOne ? REACH_ONE_TO_ONE_BITS : REACH_BITS);
    List<Merge> merges = new ArrayList<>();
    Components.of(table.size(), pairs, reach, ones).parallelStream()
        .map(c -> new Agglomeration(c, evidence, guard, ones).merges(cut.support(), reach))
        .toList()
        .forEach(merges::addAll);
    return clustering(merges, cut);
  }

  @SuppressWarnings("unchecked") // an array of lists, one for each support
  private List<Merge>[] mergesBySupport(
      List<int[]> components, Guard guard, List<Decision> ones, double reach) {
    int supports = oneToOne ? 1 : SUPPORTS.length;
    List<List<List<Merge>>> all =
        components.parallelStream()
            .map(c -> {
              Agglomeration agglomeration =
                  new Agglomeration(c, evidence, guard, decisionsWithin(c, ones));
              List<List<Merge>> merges = new ArrayList<>();
              for (int s = 0; s < supports; s++) {
                // With two records there is one pair, and nothing to support it.
                merges.add(
                    s > 0 && c.length == 2
                        ? merges.getFirst()
                        : agglomeration.merges(SUPPORTS[s], reach));
              }
              return merges;
            })
            .toList();
    List<Merge>[] bySupport = new List[supports];
    for (int s = 0; s < supports; s++) {
      bySupport[s] = new ArrayList<>();
      for (List<List<Merge>> merges : all) {
        bySupport[s].addAll(merges.get(s));
      }
    }
    return bySupport;
  }

  private static List<Decision> decisionsWithin(int[] component, List<Decision> ones) {
    return ones.isEmpty()
        ? ones
        : ones.stream().filter(d -> Arrays.binarySearch(component, d.a()) >= 0).toList();
  }

  private static double linked(List<Merge> merges, double cut_bits) {
    return merges.stream().filter(m -> m.logOdds_bits() >= cut_bits).mapToLong(Merge::pairs).sum();
  }

  /** How much likelier a match is among the records left over than among all. */
  private double correction_bits(List<Merge> merges, double expected) {
    double linked = linked(merges, 0);
    double missing = expected - linked;
    boolean[] taken = new boolean[table.size()];
    merges.stream()
        .filter(m -> m.logOdds_bits() >= 0)
        .forEach(m -> taken[m.a()] = taken[m.b()] = true);
    double[] left = new double[table.sources().size()];
    double all = 0;
    for (int r = 0; r < table.size(); r++) {
      left[table.sourceIndex(r)] += taken[r] ? 0 : 1;
      all += taken[r] ? 0 : 1;
    }
    double pairsLeft = all * all / 2;
    for (double l : left) {
      pairsLeft -= l * l / 2;
    }
    if (missing < 1 || pairsLeft < 1) {
      return 0;
    }
    double ratio = missing / pairsLeft / evidence.model().prior().match();
    return Math.max(0, Math.min(MOST_CORRECTION_BITS, Math.log(ratio) / Math.log(2)));
  }

  private Clustering clustering(List<Merge> merges, Cut cut) {
    int n = table.size();
    UnionFind sets = new UnionFind(n);
    int[][] members = new int[n][];
    double[] bits = new double[n];
    Arrays.fill(bits, Double.NEGATIVE_INFINITY);
    for (Merge merge : merges) {
      int x = sets.find(merge.a());
      int y = sets.find(merge.b());
      int[] inX = members[x] == null ? new int[] {x} : members[x];
      int[] inY = members[y] == null ? new int[] {y} : members[y];
      if (merge.logOdds_bits() < cut.logOdds_bits()) {
        raiseAlone(inX, merge, bits);
        raiseAlone(inY, merge, bits);
        continue;
      }
      joined(inX, inY, merge, bits);
      sets.union(x, y);
      int[] both = Arrays.copyOf(inX, inX.length + inY.length);
      System.arraycopy(inY, 0, both, inX.length, inY.length);
      members[sets.find(x)] = both;
    }
    int[] cluster = new int[n];
    for (int r = 0; r < n; r++) {
      cluster[r] = sets.find(r);
    }
    return new Clustering(cluster, bits, cut, merges);
  }

  private static void raiseAlone(int[] group, Merge merge, double[] bits) {
    if (group.length == 1) {
      bits[group[0]] = Math.max(bits[group[0]], merge.logOdds_bits());
    }
  }

  private static void joined(int[] inX, int[] inY, Merge merge, double[] bits) {
    if (inX.length <= inY.length) {
      weaken(inX, merge, bits);
    }
    if (inY.length <= inX.length) {
      weaken(inY, merge, bits);
    }
  }

  private static void weaken(int[] group, Merge merge, double[] bits) {
    for (int r : group) {
      bits[r] = group.length == 1 ? merge.logOdds_bits() : Math.min(bits[r], merge.logOdds_bits());
    }
  }
}
