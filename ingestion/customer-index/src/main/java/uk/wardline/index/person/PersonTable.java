package uk.wardline.index.person;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Person records in standard form, by column. The key names a record to the outside and is never
 * compared. Immutable and safe to share between threads.
 */
public final class PersonTable {
  private final List<Source> sources;
  private final short[] source;
  private final String[] keys;
  private final BitSet shielded;
  private final List<Column> columns;

  /** By source, the records that are not of protected persons. */
  private final long[] open;

  private PersonTable(
      List<Source> sources, short[] source, String[] keys, BitSet shielded, List<Column> columns) {
    this.sources = List.copyOf(sources);
    this.source = source;
    this.keys = keys;
    this.shielded = shielded;
    this.columns = List.copyOf(columns);
    this.open = new long[sources.size()];
    for (int r = 0; r < keys.length; r++) {
      open[source[r]] += shielded.get(r) ? 0L : 1L;
    }
  }

  public int size() {
    return keys.length;
  }

  public List<Source> sources() {
    return sources;
  }

  public int sourceIndex(int record) {
    return source[record];
  }

  public Source source(int record) {
    return sources.get(source[record]);
  }

  public String key(int record) {
    return keys[record];
  }

  /** The columns in the order of their fields. */
  public List<Column> columns() {
    return columns;
  }

  public Optional<Column> column(Field field) {
    return columns.stream().filter(c -> c.field().equals(field)).findFirst();
  }

  public Optional<Column> first(Kind kind) {
    return columns.stream().filter(c -> c.field().kind() == kind).findFirst();
  }

  /** Whether the record is of a protected person, who is never linked automatically. */
  public boolean isProtected(int record) {
    return shielded.get(record);
  }

  /**
   * Whether two records may be found to be one person: not if both are of a source that holds each
   * person once, and not if one is protected.
   */
  public boolean mayBeOne(int a, int b) {
    return (source[a] != source[b] || !sources.get(source[a]).holdsEachPersonOnce())
        && !shielded.get(a)
        && !shielded.get(b);
  }

  /** The number of pairs of records that may be one person. */
  public long pairs() {
    long all = (long) size() - shielded.cardinality();
    long pairs = all * (all - 1) / 2;
    for (int s = 0; s < open.length; s++) {
      if (sources.get(s).holdsEachPersonOnce()) {
        pairs -= open[s] * (open[s] - 1) / 2;
      }
    }
    return pairs;
  }

  /** The number of pairs between two sources, or within one, that may be one person. */
  public double pairs(int sourceA, int sourceB) {
    return sourceA == sourceB
        ? sources.get(sourceA).holdsEachPersonOnce()
            ? 0
            : (double) open[sourceA] * (open[sourceA] - 1) / 2
        : (double) open[sourceA] * open[sourceB];
  }

  /** Takes records one by one. Not safe to share. */
  public static final class Builder {
    private final List<Source> sources = new ArrayList<>();
    private final Map<Field, int[]> ids = new HashMap<>();
    private final Map<Field, ValuePool> pools = new HashMap<>();
    private final Map<Kind, ValuePool> shared = new EnumMap<>(Kind.class);
    private short[] source = new short[1024];
    private String[] keys = new String[1024];
    private final BitSet shielded = new BitSet();
    private int size;
    private @Nullable ValuePool names;

    public int add(Source newSource) {
      sources.add(newSource);
      return sources.size() - 1;
    }

    /** Begins a record; {@link #set} fills it. */
    public void begin(int ofSource, String key) {
      if (size == keys.length) {
        source = Arrays.copyOf(source, size * 2);
        keys = Arrays.copyOf(keys, size * 2);
        ids.replaceAll((_, old) -> Arrays.copyOf(old, size * 2));
      }
      source[size] = (short) ofSource;
      keys[size] = key;
      size++;
    }

    /** Marks the record as one of a protected person. */
    public void protect() {
      shielded.set(size - 1);
    }

    public void set(Field field, int valueId) {
      ids.computeIfAbsent(field, _ -> new int[keys.length])[size - 1] = valueId;
    }

    /** What the record has so far; {@link ValuePool#MISSING} if nothing. */
    public int get(Field field) {
      int[] values = ids.get(field);
      return values == null ? ValuePool.MISSING : values[size - 1];
    }

    public void set(Field field, String value) {
      set(field, pool(field).idOf(value));
    }

    /**
     * The pool of a field's values; forenames and surnames share one, since they are found in each
     * other's place.
     */
    public ValuePool pool(Field field) {
      return pools.computeIfAbsent(field, this::newPool);
    }

    private ValuePool newPool(Field field) {
      return switch (field.kind()) {
        case FORENAME, SURNAME, MIDDLE_NAME -> names();
        default -> shared.computeIfAbsent(field.kind(), _ -> new ValuePool());
      };
    }

    private ValuePool names() {
      ValuePool known = names;
      if (known == null) {
        known = new ValuePool();
        names = known;
      }
      return known;
    }

    public PersonTable build() {
      List<Column> columns = new ArrayList<>();
      new TreeMap<>(ids)
          .forEach((field, values) -> {
            Column column = new Column(field, pool(field), Arrays.copyOf(values, size));
            // A field that no record has is no field.
            if (column.count(ValuePool.MISSING) < size) {
              columns.add(column);
            }
          });
      return new PersonTable(
          sources,
          Arrays.copyOf(source, size),
          Arrays.copyOf(keys, size),
          (BitSet) shielded.clone(),
          columns);
    }
  }
}
