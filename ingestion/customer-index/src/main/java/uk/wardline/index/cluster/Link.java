package uk.wardline.index.cluster;

/**
 * A step by which two groups of records are one customer, or are held to be one: by the two records
 * that speak for it.
 *
 * @param a the record of the one group that a person decided on, or that is most like one of the
 *     other
 * @param b that record of the other
 * @param band certain, or probable: held for a person to say
 * @param logOdds_bits that the two groups are one person; infinite where a person said so
 */
public record Link(int a, int b, Band band, double logOdds_bits) {
  /** Whether a person said that the two are one. */
  public boolean isDecided() {
    return logOdds_bits == Double.POSITIVE_INFINITY;
  }
}
