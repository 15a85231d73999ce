package uk.wardline.index.block;

import java.util.Arrays;
import uk.wardline.index.person.Column;
import uk.wardline.index.person.PersonTable;

/**
 * The key of every record under one rule as a 64-bit number, none where a part is missing.
 * Immutable.
 */
final class BlockingKeys {
  private final long[] keys;

  private BlockingKeys(long[] keys) {
    this.keys = keys;
  }

  static BlockingKeys of(PersonTable table, BlockingRule rule, KeyHashes hashes) {
    if (rule.parts().isEmpty()) {
      return new BlockingKeys(new long[0]);
    }
    long[] keys = new long[table.size()];
    Arrays.fill(keys, 1);
    for (KeyPart part : rule.parts()) {
      long[] ofValue = hashes.of(part);
      if (ofValue.length == 0) {
        return new BlockingKeys(new long[table.size()]);
      }
      Column column = table.column(part.field()).orElseThrow();
      for (int r = 0; r < keys.length; r++) {
        long hash = ofValue[column.id(r)];
        keys[r] =
            keys[r] == KeyHashes.NONE || hash == KeyHashes.NONE
                ? KeyHashes.NONE
                : KeyHashes.mix(keys[r] * 31 + hash);
      }
    }
    return new BlockingKeys(keys);
  }

  /** The same without the records of blocks that have more than so many. */
  BlockingKeys within(Blocks blocks, int most) {
    long[] rare = keys.clone();
    for (int block = 0; block < blocks.count(); block++) {
      int size = blocks.size(block);
      for (int i = 0; size > most && i < size; i++) {
        rare[blocks.member(block, i)] = KeyHashes.NONE;
      }
    }
    return new BlockingKeys(rare);
  }

  long key(int record) {
    return keys[record];
  }

  boolean isMissing(int record) {
    return keys[record] == KeyHashes.NONE;
  }

  boolean agree(int a, int b) {
    return keys[a] != KeyHashes.NONE && keys[a] == keys[b];
  }

  int size() {
    return keys.length;
  }
}
