package uk.wardline.feeds.survey;

import java.util.Arrays;
import uk.wardline.feeds.contract.Format;

/** Where each of some rows stands in their bytes: for the rows whose original text is wanted. */
public final class RowExtents {

  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int count;

  private RowExtents() {}

  /** The rows of {@code bytes[from, to)}, blank lines left out. */
  public static RowExtents of(byte[] bytes, int from, int to, Format format) {
    var extents = new RowExtents();
    InMemory.scan(bytes, from, to, format, extents::add);
    return extents;
  }

  /** The index of the first byte of a row, which is numbered from 0. */
  public int start(int row) {
    return starts[row];
  }

  /** The index after the last byte of a row, its line end left out. */
  public int end(int row) {
    return ends[row];
  }

  private void add(RowView row) {
    if (row.isBlank()) {
      return;
    }
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
    }
    starts[count] = Math.toIntExact(row.offset);
    ends[count] = starts[count] + row.contentEnd - row.start;
    count++;
  }
}
