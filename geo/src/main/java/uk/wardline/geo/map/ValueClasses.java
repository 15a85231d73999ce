package uk.wardline.geo.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Counts above zero cut into classes. Where a cut falls between two values, the class begins with
 * the roundest number there, so that the bounds read well and no ward changes its class for it.
 * Over a wide gap each class ends near its own values, so that the legend does not speak of counts
 * that no ward comes near.
 */
record ValueClasses(List<Range> ranges) {

  /** A class: from and to, both included. */
  record Range(long from, long to) {
    String text() {
      return from == to ? Counted.number(from) : Counted.number(from) + " to " + Counted.number(to);
    }
  }

  private static final long[] ROUND = {5, 2, 1};

  /** Classes of the counts above zero, lowest first; none where there is no such count. */
  static ValueClasses of(long[] counts, int most, Classification classification) {
    long[] sorted = Arrays.stream(counts).filter(count -> count > 0).sorted().toArray();
    if (sorted.length == 0) {
      return new ValueClasses(List.of());
    }
    int[] starts =
        switch (classification) {
          case QUANTILES -> quantiles(sorted, most);
          case NATURAL_BREAKS -> NaturalBreaks.starts(sorted, most);
        };
    List<Range> ranges = new ArrayList<>();
    long from = sorted[0];
    for (int i = 1; i < starts.length; i++) {
      long last = sorted[starts[i] - 1];
      long first = sorted[starts[i]];
      if (first > last + last / 2) {
        ranges.add(new Range(from, roundest(last, last + leeway(last) + 1) - 1));
        from = roundest(first - leeway(first) - 1, first);
      } else {
        long next = roundest(last, first);
        ranges.add(new Range(from, next - 1));
        from = next;
      }
    }
    ranges.add(new Range(from, sorted[sorted.length - 1]));
    return new ValueClasses(ranges);
  }

  /**
   * How far a bound may be from the value that it stands for: a tenth, for small numbers nothing.
   */
  private static long leeway(long value) {
    return value < 50 ? 0 : value / 10;
  }

  /** The class of a count above zero. */
  int classOf(long count) {
    int found = 0;
    while (found < ranges.size() - 1 && count > ranges.get(found).to()) {
      found++;
    }
    return found;
  }

  /** The roundest number above the one and not above the other. */
  static long roundest(long above, long upTo) {
    for (long power = 1_000_000_000_000L; power > 0; power /= 10) {
      for (long digit : ROUND) {
        long candidate = (above / (digit * power) + 1) * digit * power;
        if (candidate <= upTo) {
          return candidate;
        }
      }
    }
    return upTo;
  }

  /** Where the classes start in the sorted values; equal values stay together. */
  private static int[] quantiles(long[] sorted, int most) {
    List<Integer> starts = new ArrayList<>();
    starts.add(0);
    for (int i = 1; i < most; i++) {
      int start = Math.round(sorted.length * i / (float) most);
      while (start < sorted.length && start > 0 && sorted[start] == sorted[start - 1]) {
        start++;
      }
      if (start > starts.getLast() && start < sorted.length) {
        starts.add(start);
      }
    }
    return starts.stream().mapToInt(Integer::intValue).toArray();
  }
}
