package uk.wardline.index.train;

import java.util.List;
import java.util.stream.IntStream;
import uk.wardline.index.block.Pairs;
import uk.wardline.index.compare.Pattern;
import uk.wardline.index.model.PairKind;
import uk.wardline.index.person.PersonTable;
import uk.wardline.index.score.Evidence;
import uk.wardline.index.score.Posterior;
import uk.wardline.index.score.SourcePriors;

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

  /** By place of the two sources and kind of pair. */
  private final double[][] bySources;

  /** By kind of pair, comparison and level. */
  private final double[][][] levels;

  private Expectation(int[] levelCounts, int sources) {
    bySources = new double[sources * sources][KINDS.length];
    levels = new double[KINDS.length][levelCounts.length][];
    for (double[][] ofKind : levels) {
      for (int c = 0; c < levelCounts.length; c++) {
        ofKind[c] = new double[levelCounts[c] + 1];
      }
    }
  }

  /**
   * @param match is filled with the probability of one person for each pair
   * @param hope is filled with the probability of anything but strangers
   */
  static Expectation of(
      Evidence evidence, PersonTable table, Sample sample, double[] match, double[] hope) {
    int sources = table.sources().size();
    Pairs pairs = sample.pairs();
    long[] patterns = sample.patterns();
    double weight = sample.weight();
    int[] levels =
        evidence.model().comparisons().stream().mapToInt(c -> c.levels().size()).toArray();
    List<Expectation> parts =
        IntStream.range(0, CHUNKS)
            .parallel()
            .mapToObj(chunk -> {
              Expectation part = new Expectation(levels, sources);
              int from = (int) ((long) patterns.length * chunk / CHUNKS);
              int to = (int) ((long) patterns.length * (chunk + 1) / CHUNKS);
              for (int i = from; i < to; i++) {
                Posterior p = evidence.posterior(pairs.left(i), pairs.right(i), patterns[i]);
                match[i] = p.onePerson();
                hope[i] = p.known();
                part.add(
                    p,
                    weight,
                    patterns[i],
                    SourcePriors.index(table, pairs.left(i), pairs.right(i)));
              }
              return part;
            })
            .toList();
    Expectation sum = new Expectation(levels, sources);
    parts.forEach(sum::add);
    return sum;
  }

  /** The pairs of a kind. */
  double pairs(PairKind kind) {
    return pairs[kind.place()];
  }

  /** The pairs by {@link SourcePriors#index} and kind. */
  double[][] bySources() {
    return bySources;
  }

  /** The pairs of a kind at each level of a comparison. */
  double[] levels(PairKind kind, int comparison) {
    return levels[kind.place()][comparison];
  }

  private void add(Posterior p, double weight, long pattern, int place) {
    for (PairKind kind : KINDS) {
      double share = p.of(kind) * weight;
      pairs[kind.place()] += share;
      bySources[place][kind.place()] += share;
      if (share > NOTHING) {
        double[][] ofKind = levels[kind.place()];
        for (int c = 0; c < ofKind.length; c++) {
          ofKind[c][Pattern.level(pattern, c)] += share;
        }
      }
    }
  }

  private void add(Expectation other) {
    for (int kind = 0; kind < pairs.length; kind++) {
      pairs[kind] += other.pairs[kind];
      for (int place = 0; place < bySources.length; place++) {
        bySources[place][kind] += other.bySources[place][kind];
      }
      for (int c = 0; c < levels[kind].length; c++) {
        for (int l = 0; l < levels[kind][c].length; l++) {
          levels[kind][c][l] += other.levels[kind][c][l];
        }
      }
    }
  }
}
