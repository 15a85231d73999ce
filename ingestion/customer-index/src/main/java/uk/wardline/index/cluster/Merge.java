package uk.wardline.index.cluster;

/**
 * Two groups of records became one.
 *
 * @param a a record of the one group
 * @param b a record of the other
 * @param pairs the pairs of records it puts together
 * @param logOdds_bits that the two groups are one person; infinite where a person said so
 */
public record Merge(int a, int b, long pairs, double logOdds_bits) {
  public boolean isDecided() {
    return logOdds_bits == Double.POSITIVE_INFINITY;
  }
}
