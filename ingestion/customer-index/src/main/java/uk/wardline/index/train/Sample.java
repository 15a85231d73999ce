package uk.wardline.index.train;

import java.util.Arrays;
import uk.wardline.index.block.Pairs;

/** The pairs a model is trained on: all of them, or so many of them spread over all by a seed. */
@SuppressWarnings("ArrayRecordComponent") // runs along the pairs and is never compared
record Sample(Pairs pairs, long[] patterns, double weight) {
  private static final int MOST = 500_000;

  static Sample of(Pairs pairs, long[] patterns, long seed) {
    if (pairs.size() <= MOST) {
      return new Sample(pairs, patterns, 1);
    }
    Pairs some = new Pairs(MOST);
    long[] levels = new long[MOST];
    double threshold = (double) MOST / pairs.size();
    for (int i = 0; i < pairs.size() && some.size() < MOST; i++) {
      if (chance(seed + i) < threshold) {
        levels[some.size()] = patterns[i];
        some.add(pairs.left(i), pairs.right(i));
      }
    }
    return new Sample(
        some, Arrays.copyOf(levels, some.size()), (double) pairs.size() / some.size());
  }

  /** The pairs that still may be of one person or household; the others do not count at all. */
  Sample where(double[] hope, double least) {
    Pairs some = new Pairs(1024);
    long[] levels = new long[patterns.length];
    for (int i = 0; i < pairs.size(); i++) {
      if (hope[i] >= least) {
        levels[some.size()] = patterns[i];
        some.add(pairs.left(i), pairs.right(i));
      }
    }
    return new Sample(some, Arrays.copyOf(levels, some.size()), weight);
  }

  private static double chance(long n) {
    long z = n * 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return ((z ^ (z >>> 31)) >>> 11) * 0x1.0p-53;
  }
}
