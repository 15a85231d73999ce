package uk.wardline.index.cluster;

/**
 * Where certain ends and probable begins, the same for all data: by the model's own odds, which
 * were learned from the records. A link is certain if it is expected to be wrong in fewer than one
 * of 128 cases at worst, so that of all certain links, most of which are far surer, fewer than one
 * in a thousand is wrong. What is less sure is held for a person to say.
 *
 * @param certain_bits log odds from which a link is certain
 * @param held_bits log odds from which two records are held for a person to say
 */
public record Bands(double certain_bits, double held_bits) {
  /** Above this a part of a cluster fits surely. */
  static final double SURE_BITS = 7;

  private static final double HELD_FROM_BITS = 0;

  public static Bands of(Clustering clustering) {
    double cut = clustering.cut().logOdds_bits();
    return new Bands(cut + SURE_BITS, cut + HELD_FROM_BITS);
  }

  public Band of(double logOdds_bits) {
    if (logOdds_bits >= certain_bits) {
      return Band.CERTAIN;
    }
    return logOdds_bits >= held_bits ? Band.PROBABLE : Band.APART;
  }
}
