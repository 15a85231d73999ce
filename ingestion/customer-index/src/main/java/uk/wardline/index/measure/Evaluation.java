package uk.wardline.index.measure;

import java.util.HashMap;
import java.util.Map;

/**
 * How right clusters are: over pairs of records (a pair is found if both are in one cluster), and
 * B-cubed (Bagga and Baldwin 1998), the average over records of how much of the record's cluster is
 * of its person, and the other way round.
 *
 * @param falsePairs pairs in one cluster that are two persons
 * @param missedPairs pairs of one person that are in two clusters
 */
public record Evaluation(Accuracy pairwise, Accuracy bCubed, long falsePairs, long missedPairs) {
  public static Evaluation of(int[] cluster, Truth truth) {
    Map<Integer, Integer> clusters = new HashMap<>();
    Map<Integer, Integer> persons = new HashMap<>();
    Map<Long, Integer> both = new HashMap<>();
    for (int r = 0; r < cluster.length; r++) {
      clusters.merge(cluster[r], 1, Integer::sum);
      persons.merge(truth.person()[r], 1, Integer::sum);
      both.merge(key(cluster[r], truth.person()[r]), 1, Integer::sum);
    }
    long found = pairs(clusters);
    long toFind = pairs(persons);
    long right = pairs(both);
    double precision = 0;
    double recall = 0;
    for (int r = 0; r < cluster.length; r++) {
      double together = both.getOrDefault(key(cluster[r], truth.person()[r]), 1);
      precision += together / clusters.getOrDefault(cluster[r], 1);
      recall += together / persons.getOrDefault(truth.person()[r], 1);
    }
    int n = Math.max(1, cluster.length);
    return new Evaluation(
        Accuracy.of((double) found, (double) right, (double) toFind),
        new Accuracy(precision / n, recall / n),
        found - right,
        toFind - right);
  }

  private static long key(int cluster, int person) {
    return (long) cluster << 32 | person;
  }

  private static long pairs(Map<?, Integer> sizes) {
    return sizes.values().stream().mapToLong(n -> (long) n * (n - 1) / 2).sum();
  }
}
