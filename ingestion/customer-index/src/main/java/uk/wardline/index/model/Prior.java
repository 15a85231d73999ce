package uk.wardline.index.model;

/** How often two records picked at random are of one person, and of two people of one household. */
public record Prior(double match, double household) {
  public Prior {
    if (!(match > 0) || household < 0 || match + household >= 1) {
      throw new IllegalArgumentException(
          "Not a prior: match " + match + ", household " + household);
    }
  }

  public double stranger() {
    return 1 - match - household;
  }
}
