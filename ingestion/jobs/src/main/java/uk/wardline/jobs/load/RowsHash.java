package uk.wardline.jobs.load;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether two tables have the same rows, in whatever order they come: 64 bits over the texts
 * of all values, after Fowler, Noll and Vo (FNV-1a), summed over the rows. Against accidents, not
 * against malice. Not thread-safe.
 */
final class RowsHash {
  private static final long BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private long rows;
  private long sum;

  void add(@Nullable Object... values) {
    long hash = BASIS;
    String text = Arrays.toString(values);
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
    }
    sum += hash;
    rows++;
  }

  String text() {
    return rows + ":" + Long.toHexString(sum);
  }
}
