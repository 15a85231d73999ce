package uk.wardline.index.train;

import java.util.List;
import java.util.stream.IntStream;
import uk.wardline.index.block.Pairs;
import uk.wardline.index.compare.ComparisonSpec;
import uk.wardline.index.compare.Pattern;
import uk.wardline.index.model.PairKind;
import uk.wardline.index.score.Evidence;
import uk.wardline.index.score.Posterior;
import uk.wardline.index.score.Strata;

/**
 * The expectation step: how many pairs are expected to be of each kind, at each level of each
 * comparison. Chunks are summed in order, so that the result does not depend on the number of
 * threads.
 */
final class Expectation {
  private static final int CHUNKS = 64;
  private static final double NOTHING = 1e-9;
  private static final PairKind[] KINDS = PairKind.values();

  private final double[] pairs = new double[KINDS.length];

  /** By stratum and kind of pair. */
  private final double[][] byStratum;

  /** By kind of pair, comparison and level. */
  private final double[][][] levels;

  /**
   * By level of the forename, pairs of one household that have both a date of birth. Without one, a
   * child that is called as the parent is cannot be told from the parent.
   */
  private final double[] named;

  private final int forename;
  private final int birthDate;

  private Expectation(List<ComparisonSpec> specs, int strata) {
    int[] levelCounts = specs.stream().mapToInt(s -> s.levels().size()).toArray();
    byStratum = new double[strata][KINDS.length];
    levels = new double[KINDS.length][levelCounts.length][];
    for (double[][] ofKind : levels) {
      for (int c = 0; c < levelCounts.length; c++) {
        ofKind[c] = new double[levelCounts[c] + 1];
      }
    }
    int foundForename = -1;
    int foundBirthDate = -1;
    for (int c = 0; c < levelCounts.length; c++) {
      foundForename = specs.get(c).isForename() ? c : foundForename;
      foundBirthDate = specs.get(c).isBirthDate() ? c : foundBirthDate;
    }
    forename = foundForename;
    birthDate = foundBirthDate;
    named = new double[forename < 0 ? 0 : levelCounts[forename] + 1];
  }

  /**
   * @param match is filled with the probability of one person for each pair
   * @param hope is filled with the probability of anything but strangers
   */
  static Expectation of(
      Evidence evidence, Strata strata, Sample sample, double[] match, double[] hope) {
    Pairs pairs = sample.pairs();
    long[] patterns = sample.patterns();
    double weight = sample.weight();
    List<ComparisonSpec> specs = evidence.model().specs();
    List<Expectation> parts =
        IntStream.range(0, CHUNKS)
            .parallel()
            .mapToObj(chunk -> {
              Expectation part = new Expectation(specs, strata.size());
              int from = (int) ((long) patterns.length * chunk / CHUNKS);
              int to = (int) ((long) patterns.length * (chunk + 1) / CHUNKS);
              for (int i = from; i < to; i++) {
                Posterior p = evidence.posterior(pairs.left(i), pairs.right(i), patterns[i]);
                match[i] = p.onePerson();
                hope[i] = p.known();
                part.add(p, weight, patterns[i], strata.of(pairs.left(i), pairs.right(i)));
              }
              return part;
            })
            .toList();
    Expectation sum = new Expectation(specs, strata.size());
    parts.forEach(sum::add);
    return sum;
  }

  /** The pairs of a kind. */
  double pairs(PairKind kind) {
    return pairs[kind.place()];
  }

  /** The pairs by stratum and kind. */
  double[][] byStratum() {
    return byStratum;
  }

  /** The pairs of a kind at each level of a comparison. */
  double[] levels(PairKind kind, int comparison) {
    return kind == PairKind.HOUSEHOLD && comparison == forename && birthDate >= 0
        ? named
        : levels[kind.place()][comparison];
  }

  private void add(Posterior p, double weight, long pattern, int place) {
    for (PairKind kind : KINDS) {
      double share = p.of(kind) * weight;
      pairs[kind.place()] += share;
      byStratum[place][kind.place()] += share;
      if (share > NOTHING) {
        double[][] ofKind = levels[kind.place()];
        for (int c = 0; c < ofKind.length; c++) {
          ofKind[c][Pattern.level(pattern, c)] += share;
        }
        if (kind == PairKind.HOUSEHOLD
            && forename >= 0
            && birthDate >= 0
            && Pattern.level(pattern, birthDate) != Pattern.MISSING) {
          named[Pattern.level(pattern, forename)] += share;
        }
      }
    }
  }

  private void add(Expectation other) {
    for (int l = 0; l < named.length; l++) {
      named[l] += other.named[l];
    }
    for (int kind = 0; kind < pairs.length; kind++) {
      pairs[kind] += other.pairs[kind];
      for (int place = 0; place < byStratum.length; place++) {
        byStratum[place][kind] += other.byStratum[place][kind];
      }
      for (int c = 0; c < levels[kind].length; c++) {
        for (int l = 0; l < levels[kind][c].length; l++) {
          levels[kind][c][l] += other.levels[kind][c][l];
        }
      }
    }
  }
}
