package uk.wardline.feeds.survey;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds the bytes that matter, a quote or the end of a line, looking at eight at a time. */
final class Structure {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101_0101_0101_0101L;
  private static final long HIGHS = 0x8080_8080_8080_8080L;
  private static final long CRS = '\r' * ONES;
  private static final long LFS = '\n' * ONES;

  private final byte quote;
  private final long quotes;

  Structure(byte quote) {
    this.quote = quote;
    this.quotes = quote * ONES;
  }

  /**
   * The index of the first quote, CR or LF of {@code bytes[from, to)}, or {@code to} if there is
   * none.
   */
  int next(byte[] bytes, int from, int to) {
    int i = from;
    for (; i <= to - Long.BYTES; i += Long.BYTES) {
      long word = (long) LONGS.get(bytes, i);
      long found = zero(word ^ quotes) | zero(word ^ CRS) | zero(word ^ LFS);
      if (found != 0) {
        return i + (Long.numberOfTrailingZeros(found) >>> 3);
      }
    }
    for (; i < to; i++) {
      byte b = bytes[i];
      if (b == quote || b == '\r' || b == '\n') {
        return i;
      }
    }
    return to;
  }

  /**
   * The high bit of every byte that is zero. Bits above the lowest one set can be wrong; nobody
   * looks at them.
   */
  private static long zero(long word) {
    return (word - ONES) & ~word & HIGHS;
  }
}
