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
      double[] u = shares(totals[c], ADDED_TO_STRANGERS);
      double[] guess = guess(totals[c].length - 1);
      double[] household = specs.get(c).isOfHousehold() ? guess : u;
      comparisons.add(
          comparison(specs.get(c), guess, u, household, namesakeGuess(specs.get(c), u)));
    }
    return comparisons;
  }

  static List<Comparison> of(List<ComparisonSpec> specs, double[][] totals, Expectation expected) {
    List<Comparison> comparisons = new ArrayList<>();
    for (int c = 0; c < specs.size(); c++) {
      ComparisonSpec spec = specs.get(c);
      double[] guess = guess(totals[c].length - 1);
      double[] u = shares(rest(spec, c, totals[c], expected), ADDED_TO_STRANGERS);
      double[] m = mixed(expected.match[c], guess, ADDED);
      double[] household = spec.isOfHousehold() ? mixed(expected.household[c], guess, ADDED) : u;
      double[] namesake =
          spec.isOfNamesakes() ? mixed(expected.namesake[c], namesakeGuess(spec, u), ADDED) : u;
      if (spec.field().kind().isPersonal()) {
        // Namesakes have alike addresses, and never the same one.
        namesake[1] = u[1];
      }
      comparisons.add(comparison(spec, m, u, household, namesake));
    }
    return comparisons;
  }

  /** What all pairs show less what is explained by persons, households and namesakes. */
  private static double[] rest(ComparisonSpec spec, int c, double[] totals, Expectation expected) {
    double[] rest = new double[totals.length];
    for (int l = 1; l < totals.length; l++) {
      double known =
          expected.match[c][l]
              + (spec.isOfHousehold() ? expected.household[c][l] : 0)
              + (spec.isOfNamesakes() ? expected.namesake[c][l] : 0);
      rest[l] = Math.max(0, totals[l] - known);
    }
    return rest;
  }

  private static double[] namesakeGuess(ComparisonSpec spec, double[] u) {
    return spec.isOfNamesakes() && !spec.field().kind().isPersonal() ? guess(u.length - 1) : u;
  }

  static Prior prior(Expectation expected, double pairs, Prior before) {
    double least = 1e-3 / pairs;
    return new Prior(
        Math.max(least, expected.matches / pairs),
        before.household() > 0 ? Math.max(least, expected.households / pairs) : 0,
        before.namesake() > 0 ? Math.max(least, expected.namesakes / pairs) : 0);
  }

  private static Comparison comparison(
      ComparisonSpec spec, double[] m, double[] u, double[] household, double[] namesake) {
    List<Level> levels = new ArrayList<>();
    for (int l = 1; l < m.length; l++) {
      levels.add(new Level(spec.levels().get(l - 1), m[l], u[l], household[l], namesake[l]));
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
