package uk.wardline.index.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import uk.wardline.index.score.Evidence;

/**
 * The steps of a clustering down to its cut, each by the two records that speak for it: two that a
 * person said are one, or else the likest.
 */
public final class Links {
  /** Of larger groups the first records stand for all. */
  private static final int MOST_COMPARED = 12;

  private final Evidence evidence;
  private final Map<Integer, Set<Integer>> ones = new HashMap<>();

  private Links(Evidence evidence, List<Decision> decisions) {
    this.evidence = evidence;
    for (Decision one : decisions) {
      if (one.one()) {
        ones.computeIfAbsent(one.a(), _ -> new HashSet<>()).add(one.b());
        ones.computeIfAbsent(one.b(), _ -> new HashSet<>()).add(one.a());
      }
    }
  }

  private record Step(List<Integer> left, List<Integer> right, Band band, double bits) {}

  /** The links of some bands, in the order of the clustering's steps. */
  public static List<Link> of(
      Clustering clustering,
      Bands bands,
      Evidence evidence,
      List<Decision> decisions,
      Predicate<Band> wanted) {
    var links = new Links(evidence, decisions);
    return steps(clustering, bands).stream()
        .filter(step -> wanted.test(step.band()))
        .toList()
        .parallelStream()
        .map(links::link)
        .toList();
  }

  private static List<Step> steps(Clustering clustering, Bands bands) {
    var sets = new UnionFind(clustering.size());
    Map<Integer, List<Integer>> members = new HashMap<>();
    List<Step> steps = new ArrayList<>();
    for (Merge merge : clustering.merges()) {
      boolean taken = merge.logOdds_bits() >= clustering.cut().logOdds_bits();
      if (!taken || sets.find(merge.a()) == sets.find(merge.b())) {
        continue;
      }
      List<Integer> left = group(members, sets.find(merge.a()));
      List<Integer> right = group(members, sets.find(merge.b()));
      steps.add(new Step(left, right, bands.of(merge.logOdds_bits()), merge.logOdds_bits()));
      members.remove(sets.find(merge.a()));
      members.remove(sets.find(merge.b()));
      sets.union(merge.a(), merge.b());
      List<Integer> both = new ArrayList<>(left);
      both.addAll(right);
      members.put(sets.find(merge.a()), both);
    }
    return steps;
  }

  private static List<Integer> group(Map<Integer, List<Integer>> members, int root) {
    return members.getOrDefault(root, List.of(root));
  }

  private Link link(Step step) {
    for (int a : step.left()) {
      for (int b : ones.getOrDefault(a, Set.of())) {
        if (step.right().contains(b)) {
          return new Link(a, b, Band.CERTAIN, Double.POSITIVE_INFINITY);
        }
      }
    }
    return likest(step);
  }

  private Link likest(Step step) {
    int bestLeft = step.left().getFirst();
    int bestRight = step.right().getFirst();
    double best = Double.NEGATIVE_INFINITY;
    for (int a : some(step.left())) {
      for (int b : some(step.right())) {
        double odds = evidence.between(a, b).logOdds_bits();
        if (odds > best) {
          best = odds;
          bestLeft = a;
          bestRight = b;
        }
      }
    }
    return new Link(bestLeft, bestRight, step.band(), step.bits());
  }

  private static List<Integer> some(List<Integer> group) {
    return group.subList(0, Math.min(MOST_COMPARED, group.size()));
  }
}
