package uk.wardline.index.block;

import java.util.Arrays;

/**
 * Pairs of records, the smaller number on the left. Grows while it is filled; not safe to share
 * until then.
 */
public final class Pairs {
  private int[] left;
  private int[] right;
  private int size;

  public Pairs(int expected) {
    left = new int[Math.max(16, expected)];
    right = new int[left.length];
  }

  public void add(int a, int b) {
    if (size == left.length) {
      left = Arrays.copyOf(left, size + (size >> 1));
      right = Arrays.copyOf(right, left.length);
    }
    left[size] = Math.min(a, b);
    right[size] = Math.max(a, b);
    size++;
  }

  void addAll(Pairs other) {
    int total = size + other.size;
    if (total > left.length) {
      left = Arrays.copyOf(left, total);
      right = Arrays.copyOf(right, total);
    }
    System.arraycopy(other.left, 0, left, size, other.size);
    System.arraycopy(other.right, 0, right, size, other.size);
    size = total;
  }

  public int size() {
    return size;
  }

  public int left(int i) {
    return left[i];
  }

  public int right(int i) {
    return right[i];
  }
}
