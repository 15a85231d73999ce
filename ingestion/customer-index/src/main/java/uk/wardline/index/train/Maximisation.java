package uk.wardline.index.train;

import java.util.ArrayList;
import java.util.List;
import uk.wardline.index.compare.ComparisonSpec;
import uk.wardline.index.model.Comparison;
import uk.wardline.index.model.Level;
import uk.wardline.index.model.Prior;

/**
 * The maximisation step: the shares of each level among the pairs that are expected to be of one
 * person, of one household, and of strangers. A few pairs of a general kind are added to each, so
 * that a level never seen is unlikely and not impossible.
 */
final class Maximisation {
  /** Pairs added to the matches and households that were seen, spread like a first guess. */
  private static final double ADDED = 2;

  private static final double ADDED_TO_STRANGERS = 0.5;
  private static final double SAME_AT_FIRST = 0.8;

  private Maximisation() {}

  /** A first guess: four matches in five agree fully; strangers do as all pairs do. */
  static List<Comparison> start(List<ComparisonSpec> specs, double[][] totals) {
    List<Comparison> comparisons = new ArrayList<>();
    for (int c = 0; c < specs.size(); c++) {
      double[] strangers = shares(totals[c], ADDED_TO_STRANGERS);
      double[] guess = guess(totals[c].length - 1);
      double[] household = specs.get(c).isOfHousehold() ? guess : strangers;
      comparisons.add(comparison(specs.get(c), guess, strangers, household));
    }
    return comparisons;
  }

  static List<Comparison> of(List<ComparisonSpec> specs, double[][] totals, Expectation expected) {
    List<Comparison> comparisons = new ArrayList<>();
    for (int c = 0; c < specs.size(); c++) {
      ComparisonSpec spec = specs.get(c);
      int n = totals[c].length - 1;
      double[] rest = new double[n + 1];
      for (int l = 1; l <= n; l++) {
        double known = expected.match[c][l] + (spec.isOfHousehold() ? expected.household[c][l] : 0);
        rest[l] = Math.max(0, totals[c][l] - known);
      }
      double[] strangers = shares(rest, ADDED_TO_STRANGERS);
      double[] match = mixed(expected.match[c], guess(n), ADDED);
      double[] household =
          spec.isOfHousehold() ? mixed(expected.household[c], guess(n), ADDED) : strangers;
      comparisons.add(comparison(spec, match, strangers, household));
    }
    return comparisons;
  }

  static Prior prior(Expectation expected, double pairs, boolean households) {
    double least = 1e-3 / pairs;
    return new Prior(
        Math.max(least, expected.matches / pairs),
        households ? Math.max(least, expected.households / pairs) : 0);
  }

  private static Comparison comparison(
      ComparisonSpec spec, double[] m, double[] u, double[] household) {
    List<Level> levels = new ArrayList<>();
    for (int l = 1; l < m.length; l++) {
      levels.add(new Level(spec.levels().get(l - 1), m[l], u[l], household[l]));
    }
    return new Comparison(spec, levels);
  }

  private static double[] guess(int n) {
    double[] share = new double[n + 1];
    for (int l = 1; l <= n; l++) {
      share[l] = l == 1 ? SAME_AT_FIRST : (1 - SAME_AT_FIRST) / (n - 1);
    }
    return share;
  }

  private static double[] shares(double[] counts, double added) {
    double[] uniform = new double[counts.length];
    double sum = 0;
    for (int l = 1; l < counts.length; l++) {
      uniform[l] = counts[l] + added;
      sum += uniform[l];
    }
    for (int l = 1; l < counts.length; l++) {
      uniform[l] /= sum;
    }
    return uniform;
  }

  private static double[] mixed(double[] counts, double[] guess, double added) {
    double sum = added;
    for (int l = 1; l < counts.length; l++) {
      sum += counts[l];
    }
    double[] shares = new double[counts.length];
    for (int l = 1; l < counts.length; l++) {
      shares[l] = (counts[l] + added * guess[l]) / sum;
    }
    return shares;
  }
}
