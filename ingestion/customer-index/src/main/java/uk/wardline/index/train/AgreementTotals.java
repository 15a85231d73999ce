package uk.wardline.index.train;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import uk.wardline.index.compare.PairComparer;
import uk.wardline.index.compare.Pattern;
import uk.wardline.index.person.Column;
import uk.wardline.index.person.PersonTable;

/**
 * How many of all pairs of records agree at each level of each comparison. Where every pair was
 * compared this is a count. Otherwise equal values are counted exactly, other levels are estimated
 * from pairs drawn at random, and neither can be less than what the candidate pairs show.
 */
final class AgreementTotals {
  private static final int DRAWN = 256_000;
  private static final int CHUNKS = 64;

  private AgreementTotals() {}

  static double[][] counted(PairComparer comparer, long[] patterns) {
    double[][] counts = empty(comparer);
    for (long pattern : patterns) {
      add(counts, pattern);
    }
    return counts;
  }

  static double[][] estimated(
      PersonTable table, PairComparer comparer, long[] candidates, long seed) {
    double[][] seen = counted(comparer, candidates);
    double[][] drawn = draw(table, comparer, seed);
    double scale = (double) table.pairs() / DRAWN;
    for (int c = 0; c < drawn.length; c++) {
      for (int l = 1; l < drawn[c].length; l++) {
        drawn[c][l] = Math.max(drawn[c][l] * scale, seen[c][l]);
      }
      if (comparer.specs().get(c).isOfOneField()) {
        drawn[c][Pattern.SAME] =
            Math.max(seen[c][Pattern.SAME], equalPairs(table, comparer.column(c)));
      }
    }
    return drawn;
  }

  private static double[][] draw(PersonTable table, PairComparer comparer, long seed) {
    List<double[][]> parts =
        IntStream.range(0, CHUNKS)
            .parallel()
            .mapToObj(
                chunk -> drawChunk(table, comparer, new SplittableRandom(seed * CHUNKS + chunk)))
            .toList();
    double[][] sum = empty(comparer);
    for (double[][] part : parts) {
      for (int c = 0; c < sum.length; c++) {
        for (int l = 0; l < sum[c].length; l++) {
          sum[c][l] += part[c][l];
        }
      }
    }
    return sum;
  }

  private static double[][] drawChunk(
      PersonTable table, PairComparer comparer, SplittableRandom random) {
    double[][] counts = empty(comparer);
    int drawn = 0;
    while (drawn < DRAWN / CHUNKS) {
      int a = random.nextInt(table.size());
      int b = random.nextInt(table.size());
      if (a != b && table.mayBeOne(a, b)) {
        add(counts, comparer.compare(Math.min(a, b), Math.max(a, b)));
        drawn++;
      }
    }
    return counts;
  }

  /** Pairs with one value, but those within a source that holds each person once. */
  private static double equalPairs(PersonTable table, Column column) {
    double pairs = 0;
    for (int id = 1; id < column.pool().size(); id++) {
      pairs += half(column.count(id));
    }
    for (int s = 0; s < table.sources().size(); s++) {
      if (table.sources().get(s).holdsEachPersonOnce()) {
        int[] counts = new int[column.pool().size()];
        for (int r = 0; r < table.size(); r++) {
          counts[table.sourceIndex(r) == s ? column.id(r) : 0]++;
        }
        for (int id = 1; id < counts.length; id++) {
          pairs -= half(counts[id]);
        }
      }
    }
    return pairs;
  }

  private static double half(double n) {
    return n * (n - 1) / 2;
  }

  private static double[][] empty(PairComparer comparer) {
    double[][] counts = new double[comparer.specs().size()][];
    for (int c = 0; c < counts.length; c++) {
      counts[c] = new double[comparer.specs().get(c).levels().size() + 1];
    }
    return counts;
  }

  private static void add(double[][] counts, long pattern) {
    for (int c = 0; c < counts.length; c++) {
      counts[c][Pattern.level(pattern, c)]++;
    }
  }
}
