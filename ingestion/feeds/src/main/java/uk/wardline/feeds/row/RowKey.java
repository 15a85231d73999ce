package uk.wardline.feeds.row;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.wardline.feeds.contract.Contract;
import uk.wardline.feeds.contract.Key;
import uk.wardline.feeds.fault.FaultCode;
import uk.wardline.feeds.fault.Place;
import uk.wardline.feeds.fault.RowFault;
import uk.wardline.feeds.survey.Header;

/**
 * The key of rows as one text: each value with its length before it, so that no two keys run into
 * one. Whether a key is unique cannot be seen from one row: of the rows of a delivery with one key
 * the first keeps its place, and each later one is quarantined with {@link #taken}.
 */
public final class RowKey {

  private final int[] columns;

  RowKey(Contract contract, Header header) {
    this.columns =
        switch (contract.table().key()) {
          case Key.None() -> new int[0];
          case Key.Columns(List<String> names) ->
              names.stream().mapToInt(name -> header.indexOf(name).orElseThrow()).toArray();
        };
  }

  /** The key of a row, or null if the contract has none. */
  @Nullable String of(String[] fields) {
    if (columns.length == 0) {
      return null;
    }
    var key = new StringBuilder();
    for (int column : columns) {
      String text = fields[column].strip();
      key.append(text.length()).append(':').append(text);
    }
    return key.toString();
  }

  /**
   * The fault of a row whose key an earlier row of the delivery has.
   *
   * @param key the key, as {@link AcceptedRow#key()} gave it
   * @param line the row at fault
   * @param firstLine the row that has the key already
   */
  public static RowFault taken(Contract contract, String key, long line, long firstLine) {
    List<String> names =
        contract.table().key() instanceof Key.Columns(List<String> columns) ? columns : List.of();
    boolean personal =
        contract.table().columns().stream()
            .anyMatch(column -> column.personal() && names.contains(column.name()));
    return new RowFault(
        FaultCode.KEY,
        new Place(line, String.join(", ", names), personal),
        String.join(", ", values(key)),
        "is the key of line " + firstLine + " too",
        "keep one of the two rows at the source, or correct the key");
  }

  /** The values that a key was made of. */
  static List<String> values(String key) {
    var values = new ArrayList<String>();
    int at = 0;
    while (at < key.length()) {
      int colon = key.indexOf(':', at);
      int end = colon + 1 + Integer.parseInt(key, at, colon, 10);
      values.add(key.substring(colon + 1, end));
      at = end;
    }
    return values;
  }
}
