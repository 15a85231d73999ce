package uk.wardline.index.compare;

/**
 * Insertions, deletions, substitutions and swaps of neighbours between two texts (optimal string
 * alignment).
 */
public final class EditDistance {
  private EditDistance() {}

  /** The distance, or {@code limit + 1} where it is more than the limit. */
  public static int atMost(int limit, String a, String b) {
    int start = 0;
    int endA = a.length();
    int endB = b.length();
    if (Math.abs(endA - endB) > limit) {
      return limit + 1;
    }
    while (start < endA && start < endB && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    while (endA > start && endB > start && a.charAt(endA - 1) == b.charAt(endB - 1)) {
      endA--;
      endB--;
    }
    int n = endA - start;
    int m = endB - start;
    if (n == 0 || m == 0) {
      return Math.min(limit + 1, n + m);
    }
    if (limit == 1) {
      return isOne(a, b, start, n, m) ? 1 : 2;
    }
    String restA = a.substring(start, endA);
    String restB = b.substring(start, endB);
    long lettersA = Letters.of(restA);
    long lettersB = Letters.of(restB);
    // Each edit brings in or takes away one letter at most.
    if (Letters.lacking(lettersA, lettersB) > limit
        || Letters.lacking(lettersB, lettersA) > limit) {
      return limit + 1;
    }
    return table(limit, restA, restB);
  }

  /**
   * What is left between the common start and end is one letter for another, or two neighbours
   * swapped.
   */
  private static boolean isOne(String a, String b, int start, int n, int m) {
    if (n == 1 && m == 1) {
      return true;
    }
    return n == 2
        && m == 2
        && a.charAt(start) == b.charAt(start + 1)
        && a.charAt(start + 1) == b.charAt(start);
  }

  private static int table(int limit, String a, String b) {
    int n = a.length();
    int m = b.length();
    int[] before = new int[m + 1];
    int[] last = new int[m + 1];
    int[] now = new int[m + 1];
    for (int j = 0; j <= m; j++) {
      last[j] = j;
    }
    for (int i = 1; i <= n; i++) {
      now[0] = i;
      int best = i;
      for (int j = 1; j <= m; j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int d = Math.min(Math.min(now[j - 1], last[j]) + 1, last[j - 1] + cost);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d = Math.min(d, before[j - 2] + 1);
        }
        now[j] = d;
        best = Math.min(best, d);
      }
      if (best > limit) {
        return limit + 1;
      }
      int[] spare = before;
      before = last;
      last = now;
      now = spare;
    }
    return Math.min(limit + 1, last[m]);
  }
}
