package uk.wardline.index.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import uk.wardline.index.Linkage;
import uk.wardline.index.compare.PairComparer;
import uk.wardline.index.compare.Pattern;

/** Pairs that were got wrong, grouped by what went wrong. */
public final class Errors {
  private Errors() {}

  /** The number of wrong pairs for each thing that went wrong, named in plain words. */
  public static Map<String, Integer> grouped(Linkage linkage, Truth truth) {
    Map<String, Integer> groups = new TreeMap<>();
    int[] cluster = linkage.clustering().toArray();
    Set<Long> candidates = candidates(linkage);
    for (int[] pair : wrong(truth.person(), cluster)) {
      groups.merge(whyMissed(linkage, candidates, pair[0], pair[1]), 1, Integer::sum);
    }
    for (int[] pair : wrong(cluster, truth.person())) {
      groups.merge("linked wrongly, " + differing(linkage, pair[0], pair[1]), 1, Integer::sum);
    }
    return groups;
  }

  private static String whyMissed(Linkage linkage, Set<Long> candidates, int a, int b) {
    if (!linkage.table().mayBeOne(a, b)) {
      return "missed, the contract rules it out";
    }
    if (!candidates.contains(key(a, b))) {
      return "missed, no blocking rule found the pair";
    }
    double odds = linkage.evidence().between(a, b).logOdds_bits();
    return odds >= linkage.clustering().cut().logOdds_bits()
        ? "missed, the pair was likely but its cluster was not"
        : "missed, " + differing(linkage, a, b);
  }

  private static String differing(Linkage linkage, int a, int b) {
    PairComparer comparer = linkage.evidence().comparer();
    long pattern = comparer.compare(Math.min(a, b), Math.max(a, b));
    List<String> differ = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (int c = 0; c < comparer.specs().size(); c++) {
      int level = Pattern.level(pattern, c);
      String label = comparer.specs().get(c).label();
      if (level == Pattern.MISSING) {
        missing.add(label);
      } else if (level == comparer.specs().get(c).levels().size()) {
        differ.add(label);
      }
    }
    return "different: %s; missing: %s".formatted(words(differ), words(missing));
  }

  private static String words(List<String> labels) {
    return labels.isEmpty() ? "none" : String.join(", ", labels);
  }

  /** Pairs that are together in one and apart in the other. */
  private static List<int[]> wrong(int[] together, int[] apart) {
    Map<Integer, List<Integer>> groups = new HashMap<>();
    for (int r = 0; r < together.length; r++) {
      groups.computeIfAbsent(together[r], _ -> new ArrayList<>()).add(r);
    }
    List<int[]> pairs = new ArrayList<>();
    for (List<Integer> group : groups.values()) {
      for (int i = 0; i < group.size(); i++) {
        for (int j = i + 1; j < group.size(); j++) {
          if (apart[group.get(i)] != apart[group.get(j)]) {
            pairs.add(new int[] {group.get(i), group.get(j)});
          }
        }
      }
    }
    return pairs;
  }

  private static Set<Long> candidates(Linkage linkage) {
    Set<Long> keys = new HashSet<>();
    for (int i = 0; i < linkage.pairs().size(); i++) {
      keys.add(key(linkage.pairs().left(i), linkage.pairs().right(i)));
    }
    return keys;
  }

  private static long key(int a, int b) {
    return (long) Math.min(a, b) << 32 | Math.max(a, b);
  }
}
