package uk.wardline.index.score;

import java.util.stream.IntStream;
import uk.wardline.index.block.Pairs;
import uk.wardline.index.compare.PairComparer;

/**
 * Candidate pairs with their levels and, under a model, their log odds of being one person.
 * Immutable.
 */
public final class ScoredPairs {
  private static final int CHUNK = 1 << 14;

  private final Pairs pairs;
  private final float[] logOdds_bits;

  private ScoredPairs(Pairs pairs, float[] logOdds_bits) {
    this.pairs = pairs;
    this.logOdds_bits = logOdds_bits;
  }

  /** The levels of all pairs, on as many cores as there are. */
  public static long[] patterns(PairComparer comparer, Pairs pairs) {
    long[] patterns = new long[pairs.size()];
    chunks(patterns.length)
        .forEach(chunk -> {
          int end = Math.min(patterns.length, (chunk + 1) * CHUNK);
          for (int i = chunk * CHUNK; i < end; i++) {
            patterns[i] = comparer.compare(pairs.left(i), pairs.right(i));
          }
        });
    return patterns;
  }

  public static ScoredPairs of(Evidence evidence, Pairs pairs, long[] patterns) {
    float[] odds = new float[pairs.size()];
    chunks(odds.length)
        .forEach(chunk -> {
          int end = Math.min(odds.length, (chunk + 1) * CHUNK);
          for (int i = chunk * CHUNK; i < end; i++) {
            odds[i] =
                (float)
                    evidence.posterior(pairs.left(i), pairs.right(i), patterns[i]).logOdds_bits();
          }
        });
    return new ScoredPairs(pairs, odds);
  }

  private static IntStream chunks(int n) {
    return IntStream.range(0, (n + CHUNK - 1) / CHUNK).parallel();
  }

  public int size() {
    return pairs.size();
  }

  public int left(int i) {
    return pairs.left(i);
  }

  public int right(int i) {
    return pairs.right(i);
  }

  public double logOdds_bits(int i) {
    return logOdds_bits[i];
  }
}
