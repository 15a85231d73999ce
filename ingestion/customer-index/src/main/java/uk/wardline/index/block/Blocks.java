package uk.wardline.index.block;

/** Records grouped by equal key. Immutable. */
final class Blocks {
  private final int[] starts;
  private final int[] members;

  private Blocks(int[] starts, int[] members) {
    this.starts = starts;
    this.members = members;
  }

  static Blocks of(BlockingKeys keys) {
    int n = keys.size();
    int capacity = Integer.highestOneBit(Math.max(16, n)) << 2;
    long[] slots = new long[capacity];
    int[] groupOfSlot = new int[capacity];
    int[] group = new int[n];
    int groups = 0;
    for (int r = 0; r < n; r++) {
      if (keys.isMissing(r)) {
        group[r] = -1;
        continue;
      }
      long key = keys.key(r);
      int slot = (int) key & capacity - 1;
      while (slots[slot] != 0 && slots[slot] != key) {
        slot = slot + 1 & capacity - 1;
      }
      if (slots[slot] == 0) {
        slots[slot] = key;
        groupOfSlot[slot] = groups++;
      }
      group[r] = groupOfSlot[slot];
    }
    return byGroup(group, groups);
  }

  private static Blocks byGroup(int[] group, int groups) {
    int[] starts = new int[groups + 1];
    for (int g : group) {
      if (g >= 0) {
        starts[g + 1]++;
      }
    }
    for (int g = 0; g < groups; g++) {
      starts[g + 1] += starts[g];
    }
    int[] next = starts.clone();
    int[] members = new int[starts[groups]];
    for (int r = 0; r < group.length; r++) {
      if (group[r] >= 0) {
        members[next[group[r]]++] = r;
      }
    }
    return new Blocks(starts, members);
  }

  int count() {
    return starts.length - 1;
  }

  int size(int block) {
    return starts[block + 1] - starts[block];
  }

  int member(int block, int i) {
    return members[starts[block] + i];
  }

  long pairs() {
    long pairs = 0;
    for (int b = 0; b < count(); b++) {
      pairs += (long) size(b) * (size(b) - 1) / 2;
    }
    return pairs;
  }

  /**
   * The largest size of a block such that those up to it have no more than so many pairs together;
   * less than 2 if there is none.
   */
  int mostWithin(long pairs) {
    int largest = largest();
    long[] ofSize = new long[largest < 0 ? 1 : size(largest) + 1];
    for (int b = 0; b < count(); b++) {
      ofSize[size(b)] += (long) size(b) * (size(b) - 1) / 2;
    }
    long sum = 0;
    int most = 1;
    for (int size = 2; size < ofSize.length; size++) {
      sum += ofSize[size];
      if (sum > pairs) {
        return most;
      }
      most = ofSize[size] > 0 ? size : most;
    }
    return most;
  }

  /** The block with the most records, or -1 if there is none. */
  int largest() {
    int largest = -1;
    for (int b = 0; b < count(); b++) {
      largest = largest < 0 || size(b) > size(largest) ? b : largest;
    }
    return largest;
  }
}
