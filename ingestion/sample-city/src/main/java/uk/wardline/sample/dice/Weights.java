package uk.wardline.sample.dice;

/**
 * Draws an index with given weights, in constant time (the alias method of Walker and Vose).
 * Immutable.
 */
public final class Weights {

  private final double[] keep;
  private final int[] other;

  public Weights(double... weights) {
    int n = weights.length;
    keep = new double[n];
    other = new int[n];
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    int[] small = new int[n];
    int[] large = new int[n];
    int smalls = 0;
    int larges = 0;
    for (int i = 0; i < n; i++) {
      keep[i] = weights[i] * n / sum;
      other[i] = i;
      if (keep[i] < 1) {
        small[smalls++] = i;
      } else {
        large[larges++] = i;
      }
    }
    while (smalls > 0 && larges > 0) {
      int poor = small[--smalls];
      int rich = large[larges - 1];
      other[poor] = rich;
      keep[rich] -= 1 - keep[poor];
      if (keep[rich] < 1) {
        larges--;
        small[smalls++] = rich;
      }
    }
    // What is left is 1 but for rounding.
    while (smalls > 0) {
      keep[small[--smalls]] = 1;
    }
  }

  /** An index, each as often as its weight says. */
  public int draw(Dice dice) {
    int i = dice.below(keep.length);
    return dice.share() < keep[i] ? i : other[i];
  }
}
