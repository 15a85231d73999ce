package uk.wardline.index.score;

/**
 * How probable it is that two records are of one person, of two people of one household, or of two
 * namesakes.
 *
 * @param logOdds_bits of one person against anything else, base 2; kept apart since near 0 and 1
 *     the probability cannot tell
 */
public record Posterior(double match, double household, double namesake, double logOdds_bits) {
  private static final double LN2 = Math.log(2);

  /** From the logarithms of four joint probabilities (natural, up to a common term). */
  static Posterior of(double match, double household, double namesake, double stranger) {
    double most = Math.max(stranger, Math.max(household, namesake));
    double other =
        most
            + Math.log(
                Math.exp(household - most) + Math.exp(namesake - most) + Math.exp(stranger - most));
    double odds = match - other;
    double probability =
        odds > 0 ? 1 / (1 + Math.exp(-odds)) : Math.exp(odds) / (1 + Math.exp(odds));
    double rest = odds > 0 ? Math.exp(-odds) / (1 + Math.exp(-odds)) : 1 / (1 + Math.exp(odds));
    return new Posterior(
        probability,
        rest * Math.exp(household - other),
        rest * Math.exp(namesake - other),
        odds / LN2);
  }

  /** The probability for log odds in bits. */
  public static double probability(double logOdds_bits) {
    return 1 / (1 + Math.pow(2, -logOdds_bits));
  }
}
