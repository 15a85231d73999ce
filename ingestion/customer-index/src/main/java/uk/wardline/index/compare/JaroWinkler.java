package uk.wardline.index.compare;

/**
 * Jaro-Winkler similarity, 0 to 1 (Winkler 1990: prefix of up to four, scale 0.1). Texts beyond 64
 * characters are cut, so that the matched positions fit one word.
 */
public final class JaroWinkler {
  private static final int LIMIT = 64;

  private JaroWinkler() {}

  public static double similarity(String a, String b) {
    double jaro = jaro(a, b);
    int prefix = 0;
    int most = Math.min(4, Math.min(a.length(), b.length()));
    while (prefix < most && a.charAt(prefix) == b.charAt(prefix)) {
      prefix++;
    }
    return jaro + prefix * 0.1 * (1 - jaro);
  }

  /** The similarity where it is at least {@code floor}; where it cannot be, 0, which costs less. */
  public static double atLeast(double floor, String a, String b) {
    int n = a.length();
    int m = b.length();
    long lettersA = Letters.of(a);
    long lettersB = Letters.of(b);
    double common =
        Math.min(n - Letters.lacking(lettersA, lettersB), m - Letters.lacking(lettersB, lettersA));
    // Winkler's prefix closes at most four tenths of what Jaro leaves open.
    double leastJaro = (floor - 0.4) / 0.6;
    if ((common / n + common / m + 1) / 3 < leastJaro) {
      return 0;
    }
    double similarity = similarity(a, b);
    return similarity < floor ? 0 : similarity;
  }

  static double jaro(String a, String b) {
    int n = Math.min(LIMIT, a.length());
    int m = Math.min(LIMIT, b.length());
    if (n == 0 || m == 0) {
      return n == m ? 1 : 0;
    }
    int window = Math.max(0, Math.max(n, m) / 2 - 1);
    long inA = 0;
    long inB = 0;
    for (int i = 0; i < n; i++) {
      char c = a.charAt(i);
      int end = Math.min(m - 1, i + window);
      for (int j = Math.max(0, i - window); j <= end; j++) {
        if ((inB & 1L << j) == 0 && b.charAt(j) == c) {
          inA |= 1L << i;
          inB |= 1L << j;
          break;
        }
      }
    }
    int common = Long.bitCount(inA);
    if (common == 0) {
      return 0;
    }
    int outOfOrder = 0;
    for (long restA = inA, restB = inB; restA != 0; restA &= restA - 1, restB &= restB - 1) {
      if (a.charAt(Long.numberOfTrailingZeros(restA))
          != b.charAt(Long.numberOfTrailingZeros(restB))) {
        outOfOrder++;
      }
    }
    double c = common;
    return (c / n + c / m + (c - outOfOrder / 2.0) / c) / 3;
  }
}
