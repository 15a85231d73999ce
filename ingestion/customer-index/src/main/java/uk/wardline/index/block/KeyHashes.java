package uk.wardline.index.block;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import uk.wardline.index.person.Column;
import uk.wardline.index.person.PersonTable;
import uk.wardline.index.person.ValuePool;

/**
 * The hash of each value under each part of a key, worked out once for all rules. Safe to share
 * between threads.
 */
final class KeyHashes {
  static final long NONE = 0;
  private final PersonTable table;
  private final Map<KeyPart, long[]> known = new ConcurrentHashMap<>();

  KeyHashes(PersonTable table) {
    this.table = table;
  }

  /**
   * By value; {@link #NONE} where there is nothing to block by. No length if no record has the
   * field.
   */
  long[] of(KeyPart part) {
    return known.computeIfAbsent(
        part, p -> table.column(p.field()).map(c -> hashes(c, p)).orElse(new long[0]));
  }

  private static long[] hashes(Column column, KeyPart part) {
    long[] hashes = new long[column.pool().size()];
    for (int id = ValuePool.MISSING + 1; id < hashes.length; id++) {
      if (column.count(id) > 0) {
        String text = part.of(column.pool().value(id));
        hashes[id] = text.isEmpty() ? NONE : hash(text);
      }
    }
    return hashes;
  }

  private static long hash(String text) {
    long h = 1125899906842597L;
    for (int i = 0; i < text.length(); i++) {
      h = 31 * h + text.charAt(i);
    }
    return mix(h);
  }

  /** Spreads the bits; never {@link #NONE}. */
  static long mix(long h) {
    long z = (h ^ (h >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    z ^= z >>> 31;
    return z == NONE ? 1 : z;
  }
}
