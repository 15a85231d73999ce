package uk.wardline.index.model;

/**
 * How often two records picked at random are of one person, of two people of one household, and of
 * two people who have a name in common more often than chance alone would have it.
 */
public record Prior(double match, double household, double namesake) {
  public Prior {
    if (!(match > 0) || household < 0 || namesake < 0 || match + household + namesake >= 1) {
      throw new IllegalArgumentException(
          "Not a prior: match %s, household %s, namesake %s".formatted(match, household, namesake));
    }
  }

  public double stranger() {
    return 1 - match - household - namesake;
  }
}
