package uk.wardline.jobs.flow;

/**
 * The key of a row, as a hash, and where the row stands. Public and mutable with an empty
 * constructor, as Flink wants what it sorts on disk.
 */
public final class KeyedLine {
  /** The delivery's place in the plan. */
  public int delivery;

  /** The first half of the hash of the key. */
  public long high;

  /** The second half. */
  public long low;

  /** The line on which the row begins. */
  public long line;

  /** For Flink. */
  public KeyedLine() {}

  KeyedLine(int delivery, long high, long low, long line) {
    this.delivery = delivery;
    this.high = high;
    this.low = low;
    this.line = line;
  }
}
