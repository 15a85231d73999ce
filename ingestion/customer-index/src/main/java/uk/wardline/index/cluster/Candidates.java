package uk.wardline.index.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.wardline.index.score.Evidence;
import uk.wardline.index.score.Posterior;

/** The steps of a clustering that are probable and not certain, each by its two likest records. */
public final class Candidates {
  /** Of larger groups the first records stand for all. */
  private static final int MOST_COMPARED = 12;

  private Candidates() {}

  /** The candidates, in the order of the clustering's steps. */
  public static List<Candidate> of(Clustering clustering, Bands bands, Evidence evidence) {
    UnionFind sets = new UnionFind(clustering.size());
    Map<Integer, List<Integer>> members = new HashMap<>();
    List<Candidate> candidates = new ArrayList<>();
    double cut = clustering.cut().logOdds_bits();
    for (Merge merge : clustering.merges()) {
      if (sets.find(merge.a()) == sets.find(merge.b())) {
        continue;
      }
      List<Integer> left = group(members, sets.find(merge.a()));
      List<Integer> right = group(members, sets.find(merge.b()));
      if (bands.of(merge.logOdds_bits()) == Band.PROBABLE) {
        candidates.add(likest(left, right, evidence, merge.logOdds_bits() - cut));
      }
      if (merge.logOdds_bits() >= cut) {
        members.remove(sets.find(merge.a()));
        members.remove(sets.find(merge.b()));
        sets.union(merge.a(), merge.b());
        List<Integer> both = new ArrayList<>(left);
        both.addAll(right);
        members.put(sets.find(merge.a()), both);
      }
    }
    return candidates;
  }

  private static List<Integer> group(Map<Integer, List<Integer>> members, int root) {
    return members.computeIfAbsent(root, r -> List.of(r));
  }

  private static Candidate likest(
      List<Integer> left, List<Integer> right, Evidence evidence, double bits) {
    int bestLeft = left.getFirst();
    int bestRight = right.getFirst();
    double best = Double.NEGATIVE_INFINITY;
    for (int a : left.subList(0, Math.min(MOST_COMPARED, left.size()))) {
      for (int b : right.subList(0, Math.min(MOST_COMPARED, right.size()))) {
        double odds = evidence.between(a, b).logOdds_bits();
        if (odds > best) {
          best = odds;
          bestLeft = a;
          bestRight = b;
        }
      }
    }
    return new Candidate(bestLeft, bestRight, Posterior.probability(bits));
  }
}
