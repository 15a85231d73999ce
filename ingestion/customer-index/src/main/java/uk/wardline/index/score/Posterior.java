package uk.wardline.index.score;

import uk.wardline.index.model.PairKind;

/**
 * How probable it is that two records are of one person, who may have moved, of two people of one
 * household, or of two namesakes.
 *
 * @param match of one person, told of in one place
 * @param moved of one person who has moved
 * @param logOdds_bits of one person against anything else, base 2; kept apart since near 0 and 1
 *     the probability cannot tell
 */
public record Posterior(
    double match,
    double moved,
    double household,
    double twin,
    double namesake,
    double neighbour,
    double movedHousehold,
    double logOdds_bits) {
  private static final double LN2 = Math.log(2);

  /** From the logarithms of joint probabilities by kind (natural, up to a common term). */
  static Posterior of(double[] joint, double stranger) {
    double match = joint[PairKind.MATCH.place()];
    double moved = joint[PairKind.MOVED.place()];
    double household = joint[PairKind.HOUSEHOLD.place()];
    double twin = joint[PairKind.TWIN.place()];
    double namesake = joint[PairKind.NAMESAKE.place()];
    double neighbour = joint[PairKind.NEIGHBOUR.place()];
    double movedHousehold = joint[PairKind.MOVED_HOUSEHOLD.place()];
    double one = logOfSum(match, moved);
    double other =
        logOfSum(
            logOfSum(logOfSum(stranger, neighbour), logOfSum(twin, movedHousehold)),
            logOfSum(household, namesake));
    double odds = one - other;
    double probability =
        odds > 0 ? 1 / (1 + Math.exp(-odds)) : Math.exp(odds) / (1 + Math.exp(odds));
    double rest = odds > 0 ? Math.exp(-odds) / (1 + Math.exp(-odds)) : 1 / (1 + Math.exp(odds));
    return new Posterior(
        probability * Math.exp(match - one),
        probability * Math.exp(moved - one),
        rest * Math.exp(household - other),
        rest * Math.exp(twin - other),
        rest * Math.exp(namesake - other),
        rest * Math.exp(neighbour - other),
        rest * Math.exp(movedHousehold - other),
        odds / LN2);
  }

  private static double logOfSum(double a, double b) {
    double most = Math.max(a, b);
    double least = Math.min(a, b);
    return least == Double.NEGATIVE_INFINITY || most - least > 40
        ? most
        : most + Math.log1p(Math.exp(least - most));
  }

  /** Of one person, whether moved or not. */
  public double onePerson() {
    return match + moved;
  }

  /** Of anything but strangers. */
  public double known() {
    return match + moved + household + twin + namesake + neighbour + movedHousehold;
  }

  public double of(PairKind kind) {
    return switch (kind) {
      case MATCH -> match;
      case MOVED -> moved;
      case HOUSEHOLD -> household;
      case TWIN -> twin;
      case NAMESAKE -> namesake;
      case NEIGHBOUR -> neighbour;
      case MOVED_HOUSEHOLD -> movedHousehold;
    };
  }

  /** The probability for log odds in bits. */
  public static double probability(double logOdds_bits) {
    return 1 / (1 + Math.pow(2, -logOdds_bits));
  }
}
