package uk.wardline.index.score;

/**
 * How probable it is that two records are of one person, or of two people of one household.
 *
 * @param logOdds_bits of one person against anything else, base 2; kept apart since near 0 and 1
 *     the probability cannot tell
 */
public record Posterior(double match, double household, double logOdds_bits) {
  private static final double LN2 = Math.log(2);

  /** From the logarithms of three joint probabilities (natural, up to a common term). */
  static Posterior of(double match, double household, double stranger) {
    double most = Math.max(household, stranger);
    double other = most + Math.log(Math.exp(household - most) + Math.exp(stranger - most));
    double odds = match - other;
    double probability =
        odds > 0 ? 1 / (1 + Math.exp(-odds)) : Math.exp(odds) / (1 + Math.exp(odds));
    return new Posterior(probability, (1 - probability) * Math.exp(household - other), odds / LN2);
  }

  /** The probability for log odds in bits. */
  public static double probability(double logOdds_bits) {
    return 1 / (1 + Math.pow(2, -logOdds_bits));
  }
}
