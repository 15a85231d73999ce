package uk.wardline.jobs.customer;

import uk.wardline.index.cluster.Band;
import uk.wardline.index.identity.RecordRef;

/**
 * A link between two records: the one stands before the other in the order of references.
 *
 * @param band certain, or probable: held for a person to say
 * @param logOdds_bits that what it joins is one person; infinite where a person said so
 * @param probability the same as a probability
 * @param evidence why, as JSON of levels and weights; empty where nothing was compared
 */
public record FoundLink(
    RecordRef one,
    RecordRef other,
    Band band,
    double logOdds_bits,
    double probability,
    String evidence) {
  public FoundLink {
    if (one.compareTo(other) >= 0) {
      throw new IllegalArgumentException("A link needs two records, in their order");
    }
  }

  /** A link that a person decided, of which nothing was compared. */
  static FoundLink decided(RecordRef a, RecordRef b) {
    return of(a, b, Band.CERTAIN, Double.POSITIVE_INFINITY, 1, "");
  }

  /** A link of two records that come in any order. */
  static FoundLink of(
      RecordRef a, RecordRef b, Band band, double bits, double probability, String evidence) {
    return a.compareTo(b) < 0
        ? new FoundLink(a, b, band, bits, probability, evidence)
        : new FoundLink(b, a, band, bits, probability, evidence);
  }

  /** Whether a person said that the two are one. */
  boolean isDecided() {
    return logOdds_bits == Double.POSITIVE_INFINITY;
  }

  /** Whether it is held for a person to say. */
  boolean isHeld() {
    return band == Band.PROBABLE;
  }
}
