package uk.wardline.index.train;

import java.util.ArrayList;
import java.util.List;
import uk.wardline.index.compare.ComparisonSpec;
import uk.wardline.index.model.Comparison;
import uk.wardline.index.model.Level;
import uk.wardline.index.model.PairKind;
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
  private static final PairKind[] KINDS = PairKind.values();

  private Maximisation() {}

  /** A first guess: four matches in five agree fully; strangers do as all pairs do. */
  static List<Comparison> start(List<ComparisonSpec> specs, double[][] totals) {
    List<Comparison> comparisons = new ArrayList<>();
    for (int c = 0; c < specs.size(); c++) {
      double[] u = shares(totals[c], ADDED_TO_STRANGERS);
      double[][] figures = new double[KINDS.length][];
      for (PairKind kind : KINDS) {
        figures[kind.place()] =
            kind.hasOwn(specs.get(c))
                ? guess(kind, specs.get(c), u)
                : borrowed(kind, specs.get(c), figures, u);
      }
      comparisons.add(comparison(specs.get(c), u, figures));
    }
    return comparisons;
  }

  static List<Comparison> of(List<ComparisonSpec> specs, double[][] totals, Expectation expected) {
    List<Comparison> comparisons = new ArrayList<>();
    for (int c = 0; c < specs.size(); c++) {
      ComparisonSpec spec = specs.get(c);
      double[] u = shares(rest(spec, c, totals[c], expected), ADDED_TO_STRANGERS);
      double[][] figures = new double[KINDS.length][];
      for (PairKind kind : KINDS) {
        figures[kind.place()] =
            kind.hasOwn(spec)
                ? mixed(expected.levels(kind, c), guess(kind, spec, u), ADDED)
                : borrowed(kind, spec, figures, u);
      }
      if (spec.field().kind().isPersonal()) {
        // Namesakes have alike addresses, and never the same one.
        figures[PairKind.NAMESAKE.place()][1] = u[1];
      }
      comparisons.add(comparison(spec, u, figures));
    }
    return comparisons;
  }

  /** The figures of the kind that it is like, or of strangers. */
  private static double[] borrowed(
      PairKind kind, ComparisonSpec spec, double[][] figures, double[] u) {
    return kind.like(spec).map(k -> figures[k.place()].clone()).orElseGet(u::clone);
  }

  /** What all pairs show less what is explained by pairs that are more than strangers. */
  private static double[] rest(ComparisonSpec spec, int c, double[] totals, Expectation expected) {
    double[] rest = totals.clone();
    for (PairKind kind : KINDS) {
      if (kind.hasOwn(spec) || kind.like(spec).isPresent()) {
        double[] known = expected.levels(kind, c);
        for (int l = 1; l < totals.length; l++) {
          rest[l] -= known[l];
        }
      }
    }
    for (int l = 1; l < totals.length; l++) {
      rest[l] = Math.max(0, rest[l]);
    }
    return rest;
  }

  private static double[] guess(PairKind kind, ComparisonSpec spec, double[] u) {
    return switch (kind) {
      case MATCH -> spec.isOfSpells() ? u.clone() : guess(u.length - 1);
      case MOVED -> spec.isOfSpells() ? guess(u.length - 1) : u.clone();
      case TWIN, MOVED_HOUSEHOLD -> u.clone();
      case HOUSEHOLD -> spec.isForename() ? u.clone() : guess(u.length - 1);
      case NEIGHBOUR -> spec.isOfStreet() ? guess(u.length - 1) : u.clone();
      case NAMESAKE -> spec.field().kind().isPersonal() ? u.clone() : guess(u.length - 1);
    };
  }

  /**
   * The priors that the expected pairs show.
   *
   * @param pairs all pairs
   * @param born those that have both a date of birth; only among them can twins be told
   */
  static Prior prior(Expectation expected, double pairs, double born, Prior before) {
    double least = 1e-3 / pairs;
    return new Prior(
        Math.max(least, expected.pairs(PairKind.MATCH) / pairs),
        next(PairKind.MOVED, expected, pairs, before),
        next(PairKind.HOUSEHOLD, expected, pairs, before),
        next(PairKind.TWIN, expected, born, before),
        next(PairKind.NAMESAKE, expected, pairs, before),
        next(PairKind.NEIGHBOUR, expected, pairs, before),
        next(PairKind.MOVED_HOUSEHOLD, expected, pairs, before));
  }

  private static double next(PairKind kind, Expectation expected, double pairs, Prior before) {
    return before.of(kind) > 0 ? Math.max(1e-3, expected.pairs(kind)) / pairs : 0;
  }

  private static Comparison comparison(ComparisonSpec spec, double[] u, double[][] figures) {
    List<Level> levels = new ArrayList<>();
    for (int l = 1; l < u.length; l++) {
      levels.add(
          new Level(
              spec.levels().get(l - 1),
              figures[PairKind.MATCH.place()][l],
              u[l],
              figures[PairKind.HOUSEHOLD.place()][l],
              figures[PairKind.NAMESAKE.place()][l],
              figures[PairKind.NEIGHBOUR.place()][l],
              figures[PairKind.MOVED.place()][l]));
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
