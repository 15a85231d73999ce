package uk.wardline.index.compare;

/**
 * Which letters and digits a text has, as bits: enough to see at once that two texts are far apart.
 */
final class Letters {
  private Letters() {}

  static long of(String text) {
    long bits = 0;
    for (int i = 0; i < text.length(); i++) {
      // The low six bits tell letters of one case, and digits, apart.
      bits |= 1L << (text.charAt(i) & 63);
    }
    return bits;
  }

  /** How many letters one has that the other lacks. */
  static int lacking(long has, long other) {
    return Long.bitCount(has & ~other);
  }
}
