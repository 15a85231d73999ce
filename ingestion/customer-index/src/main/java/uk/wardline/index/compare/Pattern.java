package uk.wardline.index.compare;

/**
 * The levels of all comparisons of a pair in one word, four bits each: 0 is missing, 1 the
 * strongest level. So a model has at most sixteen comparisons of at most fifteen levels.
 */
public final class Pattern {
  public static final int MOST_COMPARISONS = 16;
  public static final int MISSING = 0;
  public static final int SAME = 1;

  private Pattern() {}

  public static long with(long pattern, int comparison, int level) {
    return pattern | ((long) level << (4 * comparison));
  }

  public static int level(long pattern, int comparison) {
    return (int) (pattern >>> (4 * comparison)) & 15;
  }
}
