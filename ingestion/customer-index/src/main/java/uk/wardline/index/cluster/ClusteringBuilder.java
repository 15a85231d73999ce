package uk.wardline.index.cluster;

import java.util.Arrays;
import java.util.List;

/** Carries out merges down to a cut. Not safe to share. */
final class ClusteringBuilder {
  private final UnionFind sets;

  /** By the record that stands for a group; of no length for a record alone. */
  private final int[][] members;

  private final double[] bits;

  private ClusteringBuilder(int records) {
    sets = new UnionFind(records);
    members = new int[records][0];
    bits = new double[records];
    Arrays.fill(bits, Double.NEGATIVE_INFINITY);
  }

  static Clustering of(int records, List<Merge> merges, Cut cut) {
    var builder = new ClusteringBuilder(records);
    for (Merge merge : merges) {
      builder.take(merge, merge.logOdds_bits() >= cut.logOdds_bits());
    }
    int[] cluster = new int[records];
    for (int r = 0; r < records; r++) {
      cluster[r] = builder.sets.find(r);
    }
    return new Clustering(cluster, builder.bits, cut, merges);
  }

  private void take(Merge merge, boolean join) {
    int[] groupA = group(merge.a());
    int[] groupB = group(merge.b());
    if (!join) {
      raiseIfAlone(groupA, merge);
      raiseIfAlone(groupB, merge);
      return;
    }
    if (groupA.length <= groupB.length) {
      weaken(groupA, merge);
    }
    if (groupB.length <= groupA.length) {
      weaken(groupB, merge);
    }
    sets.union(merge.a(), merge.b());
    int[] both = Arrays.copyOf(groupA, groupA.length + groupB.length);
    System.arraycopy(groupB, 0, both, groupA.length, groupB.length);
    members[sets.find(merge.a())] = both;
  }

  private int[] group(int record) {
    int root = sets.find(record);
    int[] group = members[root];
    return group.length == 0 ? new int[] {root} : group;
  }

  private void raiseIfAlone(int[] group, Merge merge) {
    if (group.length == 1) {
      bits[group[0]] = Math.max(bits[group[0]], merge.logOdds_bits());
    }
  }

  private void weaken(int[] group, Merge merge) {
    for (int r : group) {
      bits[r] = group.length == 1 ? merge.logOdds_bits() : Math.min(bits[r], merge.logOdds_bits());
    }
  }
}
