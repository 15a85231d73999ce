package uk.wardline.geo.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ValueClassesTest {

  @Test
  void cuts_fall_on_the_roundest_number_between_two_values() {
    assertThat(ValueClasses.roundest(92, 117)).isEqualTo(100);
    assertThat(ValueClasses.roundest(370, 1025)).isEqualTo(1000);
    assertThat(ValueClasses.roundest(43, 58)).isEqualTo(50);
    assertThat(ValueClasses.roundest(7, 8)).isEqualTo(8);
    assertThat(ValueClasses.roundest(137, 138)).isEqualTo(138);
  }

  @Test
  void natural_breaks_cut_where_the_gaps_are() {
    long[] counts = {0, 61, 62, 66, 110, 112, 119, 290, 300};
    assertThat(texts(counts, 3, Classification.NATURAL_BREAKS))
        .containsExactly("61 to 69", "100 to 119", "280 to 300");
  }

  @Test
  void quantiles_have_about_as_many_values_each() {
    long[] counts = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
    assertThat(texts(counts, 4, Classification.QUANTILES))
        .containsExactly("1 to 3", "4 to 6", "7 to 9", "10 to 12");
  }

  @Test
  void there_are_no_more_classes_than_different_values() {
    for (Classification classification : Classification.values()) {
      assertThat(texts(new long[] {5, 5, 5, 9}, 5, classification)).containsExactly("5", "9");
      assertThat(texts(new long[] {7}, 5, classification)).containsExactly("7");
      assertThat(texts(new long[] {0, 0}, 5, classification)).isEmpty();
      assertThat(texts(new long[] {}, 5, classification)).isEmpty();
    }
  }

  @Test
  void every_count_is_in_the_class_whose_bounds_hold_it_and_no_class_is_empty() {
    for (long seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      long[] counts =
          random
              .longs(1 + random.nextInt(40), 0, (long) Math.pow(10, 1 + random.nextInt(6)))
              .toArray();
      for (Classification classification : Classification.values()) {
        ValueClasses classes = ValueClasses.of(counts, 2 + random.nextInt(4), classification);
        int[] sizes = new int[classes.ranges().size()];
        for (long count : counts) {
          if (count > 0) {
            int found = classes.classOf(count);
            sizes[found]++;
            assertThat(count)
                .as("seed %d", seed)
                .isBetween(classes.ranges().get(found).from(), classes.ranges().get(found).to());
          }
        }
        for (int i = 0; i < sizes.length; i++) {
          assertThat(sizes[i]).as("seed %d, class %d", seed, i).isPositive();
          if (i > 0) {
            assertThat(classes.ranges().get(i).from())
                .isGreaterThan(classes.ranges().get(i - 1).to());
          }
        }
      }
    }
  }

  @Test
  void natural_breaks_are_the_best_there_are() {
    for (long seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      long[] sorted = random.longs(3 + random.nextInt(8), 1, 60).sorted().toArray();
      int[] starts = NaturalBreaks.starts(sorted, 3);
      if (starts.length == 3) {
        assertThat(spread(sorted, starts[1], starts[2])).isEqualTo(best(sorted));
      }
    }
  }

  private static double best(long[] sorted) {
    double best = Double.POSITIVE_INFINITY;
    for (int a = 1; a < sorted.length - 1; a++) {
      for (int b = a + 1; b < sorted.length; b++) {
        if (sorted[a] != sorted[a - 1] && sorted[b] != sorted[b - 1]) {
          best = Math.min(best, spread(sorted, a, b));
        }
      }
    }
    return best;
  }

  /** Rounded, since the sums come in another order than in the search. */
  private static double spread(long[] sorted, int a, int b) {
    double sum = 0;
    for (long[] part :
        List.of(
            Arrays.copyOfRange(sorted, 0, a),
            Arrays.copyOfRange(sorted, a, b),
            Arrays.copyOfRange(sorted, b, sorted.length))) {
      double mean = Arrays.stream(part).average().orElse(0);
      sum += Arrays.stream(part).mapToDouble(x -> (x - mean) * (x - mean)).sum();
    }
    return Math.round(sum * 1e6) / 1e6;
  }

  private static List<String> texts(long[] counts, int most, Classification classification) {
    return ValueClasses.of(counts, most, classification).ranges().stream()
        .map(ValueClasses.Range::text)
        .toList();
  }
}
