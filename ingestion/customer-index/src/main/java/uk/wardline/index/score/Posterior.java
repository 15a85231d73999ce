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
    // Each sum is taken beside its own largest term, so that neither can vanish beside the other.
    double mostOne = Math.max(match, moved);
    double ofMatch = Math.exp(match - mostOne);
    double ofMoved = Math.exp(moved - mostOne);
    double sumOne = ofMatch + ofMoved;
    double mostOther =
        Math.max(
            Math.max(Math.max(stranger, neighbour), Math.max(twin, movedHousehold)),
            Math.max(household, namesake));
    double ofHousehold = Math.exp(household - mostOther);
    double ofTwin = Math.exp(twin - mostOther);
    double ofNamesake = Math.exp(namesake - mostOther);
    double ofNeighbour = Math.exp(neighbour - mostOther);
    double ofMovedHousehold = Math.exp(movedHousehold - mostOther);
    double sumOther =
        Math.exp(stranger - mostOther)
            + ofHousehold
            + ofTwin
            + ofNamesake
            + ofNeighbour
            + ofMovedHousehold;
    double odds = mostOne + Math.log(sumOne) - mostOther - Math.log(sumOther);
    double less = Math.exp(-Math.abs(odds));
    double probability = (odds > 0 ? 1 : less) / (1 + less) / sumOne;
    double rest = (odds > 0 ? less : 1) / (1 + less) / sumOther;
    return new Posterior(
        probability * ofMatch,
        probability * ofMoved,
        rest * ofHousehold,
        rest * ofTwin,
        rest * ofNamesake,
        rest * ofNeighbour,
        rest * ofMovedHousehold,
        odds / LN2);
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
