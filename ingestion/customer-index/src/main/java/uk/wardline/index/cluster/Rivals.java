package uk.wardline.index.cluster;

import uk.wardline.index.score.Posterior;

/**
 * Which groups of a component fit which, kept while groups are joined: what else a group could be,
 * if it is not the one that is looked at. Only those that fit at all are gone through, and powers
 * of two are taken once for each change instead of once for each question. Not safe to share.
 */
final class Rivals {
  private final int groups;

  /** By group, a bit for each other one that fits it. */
  private final long[][] fitting;

  /** By two groups, 2 to the power of their log odds where they fit. */
  private final double[][] weight;

  /** By two groups, how probable it is that they are two persons. */
  private final double[][] apart;

  /**
   * @param groups how many there are; 0 where rivals are not looked for
   */
  Rivals(int groups) {
    this.groups = groups;
    fitting = new long[groups][(groups + Long.SIZE - 1) / Long.SIZE];
    weight = new double[groups][groups];
    apart = new double[groups][groups];
  }

  /** Takes note of what two groups are to each other now. */
  void set(int i, int j, double odds_bits, boolean never) {
    if (groups == 0) {
      return;
    }
    boolean fits = !never && odds_bits > -Agglomeration.MOST_GAIN_BITS;
    weight[i][j] = weight[j][i] = fits ? Math.pow(2, odds_bits) : 0;
    apart[i][j] = apart[j][i] = never ? 1 : 1 - Posterior.probability(odds_bits);
    put(i, j, fits);
    put(j, i, fits);
  }

  /** Takes a group out that is now part of another. */
  void drop(int group) {
    for (int i = 0; i < groups; i++) {
      put(i, group, false);
    }
  }

  /** Whether the second group is among those that the first could be. */
  boolean fits(int i, int k) {
    return groups > 0 && (fitting[i][k / Long.SIZE] >>> k & 1) != 0;
  }

  /** Adds the odds of everything that group i could be and that is not group j either. */
  double addTo(double other, int i, int j) {
    if (groups == 0) {
      return other;
    }
    double sum = other;
    double[] weights = weight[i];
    double[] fromJ = apart[j];
    for (int word = 0; word < fitting[i].length; word++) {
      for (long left = fitting[i][word]; left != 0; left &= left - 1) {
        int k = word * Long.SIZE + Long.numberOfTrailingZeros(left);
        if (k != j) {
          sum += weights[k] * fromJ[k];
        }
      }
    }
    return sum;
  }

  private void put(int i, int k, boolean fits) {
    long bit = 1L << k;
    long[] of = fitting[i];
    of[k / Long.SIZE] = fits ? of[k / Long.SIZE] | bit : of[k / Long.SIZE] & ~bit;
  }
}
