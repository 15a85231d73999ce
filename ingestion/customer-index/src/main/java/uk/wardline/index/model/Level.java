package uk.wardline.index.model;

/**
 * One level of a comparison.
 *
 * @param m how often two records of one person agree so
 * @param u how often two records of different people do
 * @param household how often two records of people of one household do
 * @param namesake how often two records of people of one name do
 * @param neighbour how often two records of people of one street do
 * @param moved how often two records of one person who moved do
 */
public record Level(
    String name,
    double m,
    double u,
    double household,
    double namesake,
    double neighbour,
    double moved) {
  /** The weight of evidence in bits: the base-2 logarithm of m over u. */
  public double weight_bits() {
    return Math.log(m / u) / Math.log(2);
  }

  /** The figure of a kind that has figures of its own. */
  public double of(PairKind kind) {
    return switch (kind) {
      case MATCH, TWIN -> m;
      case MOVED -> moved;
      case HOUSEHOLD, MOVED_HOUSEHOLD -> household;
      case NAMESAKE -> namesake;
      case NEIGHBOUR -> neighbour;
    };
  }
}
