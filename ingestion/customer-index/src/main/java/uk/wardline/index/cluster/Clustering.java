package uk.wardline.index.cluster;

import java.util.Arrays;
import java.util.List;

/**
 * Which records are one customer, and how sure each record's place is. Immutable.
 *
 * <p>A cluster is named by its smallest record. The log odds of a record are those of the weakest
 * step by which it came to the larger part of its cluster; a record alone has the best that was not
 * enough.
 */
public final class Clustering {
  private final int[] cluster;
  private final int[] sizes;
  private final double[] logOdds_bits;
  private final Cut cut;
  private final List<Merge> merges;

  Clustering(int[] cluster, double[] logOdds_bits, Cut cut, List<Merge> merges) {
    this.cluster = cluster;
    this.sizes = new int[cluster.length];
    for (int c : cluster) {
      sizes[c]++;
    }
    this.logOdds_bits = logOdds_bits;
    this.cut = cut;
    this.merges = List.copyOf(merges);
  }

  public int size() {
    return cluster.length;
  }

  public int clusterOf(int record) {
    return cluster[record];
  }

  /** How many records the record's cluster has. */
  public int sizeOf(int record) {
    return sizes[cluster[record]];
  }

  public double logOdds_bits(int record) {
    return logOdds_bits[record];
  }

  public Cut cut() {
    return cut;
  }

  /** The steps that made the clusters, and those within reach that were not taken. */
  public List<Merge> merges() {
    return merges;
  }

  public int[] toArray() {
    return cluster.clone();
  }

  public int clusters() {
    return (int) Arrays.stream(sizes).filter(s -> s > 0).count();
  }
}
