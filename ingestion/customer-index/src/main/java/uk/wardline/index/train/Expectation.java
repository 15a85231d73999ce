package uk.wardline.index.train;

import java.util.List;
import java.util.stream.IntStream;
import uk.wardline.index.block.Pairs;
import uk.wardline.index.compare.Pattern;
import uk.wardline.index.score.Evidence;
import uk.wardline.index.score.Posterior;

/**
 * The expectation step: how many pairs are expected to be of one person and of one household, at
 * each level of each comparison. Chunks are summed in order, so that the result does not depend on
 * the number of threads.
 */
final class Expectation {
  private static final int CHUNKS = 64;

  double matches;
  double households;
  double namesakes;
  final double[][] match;
  final double[][] household;
  final double[][] namesake;

  private Expectation(int[] levels) {
    match = new double[levels.length][];
    household = new double[levels.length][];
    namesake = new double[levels.length][];
    for (int c = 0; c < levels.length; c++) {
      match[c] = new double[levels[c] + 1];
      household[c] = new double[levels[c] + 1];
      namesake[c] = new double[levels[c] + 1];
    }
  }

  /**
   * @param match is filled with the probability of a match for each pair
   * @param hope is filled with the probability of anything but strangers
   */
  static Expectation of(Evidence evidence, Sample sample, double[] match, double[] hope) {
    Pairs pairs = sample.pairs();
    long[] patterns = sample.patterns();
    double weight = sample.weight();
    int[] levels =
        evidence.model().comparisons().stream().mapToInt(c -> c.levels().size()).toArray();
    List<Expectation> parts =
        IntStream.range(0, CHUNKS)
            .parallel()
            .mapToObj(chunk -> {
              Expectation part = new Expectation(levels);
              int from = (int) ((long) patterns.length * chunk / CHUNKS);
              int to = (int) ((long) patterns.length * (chunk + 1) / CHUNKS);
              for (int i = from; i < to; i++) {
                Posterior p = evidence.posterior(pairs.left(i), patterns[i]);
                match[i] = p.match();
                hope[i] = p.match() + p.household() + p.namesake();
                part.add(p, weight, patterns[i]);
              }
              return part;
            })
            .toList();
    Expectation sum = new Expectation(levels);
    parts.forEach(sum::add);
    return sum;
  }

  private void add(Posterior p, double weight, long pattern) {
    matches += p.match() * weight;
    households += p.household() * weight;
    namesakes += p.namesake() * weight;
    if (p.match() + p.household() + p.namesake() > 1e-9) {
      for (int c = 0; c < match.length; c++) {
        int level = Pattern.level(pattern, c);
        match[c][level] += p.match() * weight;
        household[c][level] += p.household() * weight;
        namesake[c][level] += p.namesake() * weight;
      }
    }
  }

  private void add(Expectation other) {
    matches += other.matches;
    households += other.households;
    namesakes += other.namesakes;
    for (int c = 0; c < match.length; c++) {
      for (int l = 0; l < match[c].length; l++) {
        match[c][l] += other.match[c][l];
        household[c][l] += other.household[c][l];
        namesake[c][l] += other.namesake[c][l];
      }
    }
  }
}
