package uk.wardline.index.model;

/**
 * How often two records picked at random are of one person, of one person who moved in between, of
 * two people of one household, of twins, of neighbours, and of two people who have a name in common
 * more often than chance alone would have it.
 */
public record Prior(
    double match,
    double moved,
    double household,
    double twin,
    double namesake,
    double neighbour,
    double movedHousehold) {
  public Prior {
    if (!(match > 0)
        || moved < 0
        || household < 0
        || twin < 0
        || namesake < 0
        || neighbour < 0
        || movedHousehold < 0
        || match + moved + household + twin + namesake + neighbour + movedHousehold >= 1) {
      throw new IllegalArgumentException(
          "Not a prior: match %s, moved %s, household %s, twin %s, namesake %s, neighbour %s, moved household %s"
              .formatted(match, moved, household, twin, namesake, neighbour, movedHousehold));
    }
  }

  /** Of one person, whether moved or not. */
  public double onePerson() {
    return match + moved;
  }

  public double stranger() {
    return 1 - match - moved - household - twin - namesake - neighbour - movedHousehold;
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
}
