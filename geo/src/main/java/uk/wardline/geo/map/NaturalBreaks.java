package uk.wardline.geo.map;

import java.util.Arrays;

/**
 * The optimal cut of sorted values into classes: the one with the least sum of squared deviations
 * from the classes' means (W. D. Fisher, On grouping for maximum homogeneity, 1958), found by
 * dynamic programming.
 */
final class NaturalBreaks {
  private NaturalBreaks() {}

  /**
   * Where the classes start. Equal values stay together, so there are at most as many classes as
   * values differ.
   */
  static int[] starts(long[] sorted, int most) {
    int n = sorted.length;
    int classes = (int) Math.min(most, Arrays.stream(sorted).distinct().count());
    double[] sums = new double[n + 1];
    double[] squares = new double[n + 1];
    for (int i = 0; i < n; i++) {
      sums[i + 1] = sums[i] + sorted[i];
      squares[i + 1] = squares[i] + (double) sorted[i] * sorted[i];
    }
    double[][] cost = new double[classes + 1][n + 1];
    int[][] start = new int[classes + 1][n + 1];
    for (double[] row : cost) {
      Arrays.fill(row, Double.POSITIVE_INFINITY);
    }
    cost[0][0] = 0;
    for (int k = 1; k <= classes; k++) {
      for (int end = k; end <= n; end++) {
        for (int from = k - 1; from < end; from++) {
          if (from > 0 && sorted[from] == sorted[from - 1]) {
            continue;
          }
          double sum = sums[end] - sums[from];
          double spread = squares[end] - squares[from] - sum * sum / (end - from);
          if (cost[k - 1][from] + spread < cost[k][end]) {
            cost[k][end] = cost[k - 1][from] + spread;
            start[k][end] = from;
          }
        }
      }
    }
    int[] starts = new int[classes];
    int end = n;
    for (int k = classes; k > 0; k--) {
      starts[k - 1] = start[k][end];
      end = starts[k - 1];
    }
    return starts;
  }
}
