package uk.wardline.index.person;

/** One field of every record, as numbers of values in a pool. Immutable once built. */
public final class Column {
  private final Field field;
  private final ValuePool pool;
  private final int[] ids;
  private final int[] counts;

  Column(Field field, ValuePool pool, int[] ids) {
    this.field = field;
    this.pool = pool;
    this.ids = ids;
    this.counts = new int[pool.size()];
    for (int id : ids) {
      counts[id]++;
    }
  }

  public Field field() {
    return field;
  }

  public int id(int record) {
    return ids[record];
  }

  public boolean isMissing(int record) {
    return ids[record] == ValuePool.MISSING;
  }

  public String value(int record) {
    return pool.value(ids[record]);
  }

  public ValuePool pool() {
    return pool;
  }

  /** How many records have the value. */
  public int count(int id) {
    return id < counts.length ? counts[id] : 0;
  }

  public int records() {
    return ids.length;
  }
}
