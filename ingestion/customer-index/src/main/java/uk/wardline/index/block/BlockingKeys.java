package uk.wardline.index.block;

import java.util.List;
import uk.wardline.index.person.Column;
import uk.wardline.index.person.PersonTable;
import uk.wardline.index.person.ValuePool;

/**
 * The key of every record under one rule as a 64-bit number; 0 where a part is missing. Immutable.
 */
final class BlockingKeys {
  private static final long NONE = 0;
  private final long[] keys;

  private BlockingKeys(long[] keys) {
    this.keys = keys;
  }

  static BlockingKeys of(PersonTable table, BlockingRule rule) {
    long[] keys = new long[table.size()];
    java.util.Arrays.fill(keys, 1);
    for (KeyPart part : rule.parts()) {
      List<Column> columns =
          table.columns().stream().filter(c -> c.field().equals(part.field())).toList();
      if (columns.isEmpty()) {
        return new BlockingKeys(new long[table.size()]);
      }
      Column column = columns.getFirst();
      long[] ofValue = hashes(column, part);
      for (int r = 0; r < keys.length; r++) {
        long hash = ofValue[column.id(r)];
        keys[r] = keys[r] == NONE || hash == NONE ? NONE : mix(keys[r] * 31 + hash);
      }
    }
    return new BlockingKeys(keys);
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

  long key(int record) {
    return keys[record];
  }

  boolean isMissing(int record) {
    return keys[record] == NONE;
  }

  boolean agree(int a, int b) {
    return keys[a] != NONE && keys[a] == keys[b];
  }

  int size() {
    return keys.length;
  }

  private static long hash(String text) {
    long h = 1125899906842597L;
    for (int i = 0; i < text.length(); i++) {
      h = 31 * h + text.charAt(i);
    }
    return mix(h);
  }

  private static long mix(long h) {
    long z = (h ^ (h >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    z ^= z >>> 31;
    return z == NONE ? 1 : z;
  }
}
