package uk.wardline.index.compare;

import java.util.List;

/**
 * How far two values of one kind agree. Both are there and in standard form; "missing" is no
 * business of a comparator. Pure and safe to share between threads.
 */
public interface Comparator {
  /**
   * The names of the levels from the strongest to the weakest; the first means the same value, the
   * last "else".
   */
  List<String> levels();

  /** The level that holds, as an index into {@link #levels()}. */
  int level(String a, String b);
}
