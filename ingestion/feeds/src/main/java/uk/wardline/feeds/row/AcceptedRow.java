package uk.wardline.feeds.row;

import org.jspecify.annotations.Nullable;

/**
 * A row that keeps its contract: as it was received, and its values by field of the facts. What a
 * value is, the type of its field says: text is {@link String}, a whole number {@link Long}, a
 * decimal {@link java.math.BigDecimal}, a day or a month {@link java.time.LocalDate}, a point in
 * time {@link java.time.Instant}, true or false {@link Boolean}.
 */
public final class AcceptedRow {

  private final long line;
  private final String json;
  private final @Nullable String key;
  private final @Nullable Object[] values;

  AcceptedRow(long line, String json, @Nullable String key, @Nullable Object[] values) {
    this.line = line;
    this.json = json;
    this.key = key;
    this.values = values;
  }

  /** The line of the file on which the row begins. */
  public long line() {
    return line;
  }

  /** The row as a JSON object of texts by the header's names, exactly as received. */
  public String json() {
    return json;
  }

  /**
   * What tells the row apart from others, equal for rows with equal keys; null if the contract has
   * no key.
   */
  public @Nullable String key() {
    return key;
  }

  /** The value of a field, by {@link RowJudge#slot}; null if the row has none. */
  public @Nullable Object value(int slot) {
    return values[slot];
  }
}
