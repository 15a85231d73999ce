package uk.wardline.feeds.survey;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import uk.wardline.feeds.contract.Format;

/** Where each row of a span stands in its bytes: for the rows whose original text is wanted. */
public final class RowExtents {

  private int[] starts;
  private int[] ends;
  private int count;

  private RowExtents(int expected) {
    starts = new int[expected];
    ends = new int[expected];
  }

  /** The rows of {@code bytes[0, length)}, blank lines left out. */
  public static RowExtents of(byte[] bytes, int length, Format format) {
    var extents = new RowExtents(64);
    var limits = new SurveyLimits(length, length, length, 1 << 16, SurveyLimits.STANDARD.unpack());
    try {
      var in = new ByteArrayInputStream(bytes, 0, length);
      new RowScanner(in, 0, format, limits, extents.new Collector()).scan();
    } catch (IOException e) {
      throw new UncheckedIOException("Memory cannot fail to be read", e);
    }
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
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
    }
    starts[count] = Math.toIntExact(row.offset);
    ends[count] = starts[count] + row.contentEnd - row.start;
    count++;
  }

  private final class Collector implements RowSink {

    @Override
    public void row(RowView row) {
      if (!row.isBlank()) {
        add(row);
      }
    }

    @Override
    public void part(RowView row) {
      throw new IllegalStateException("A row cannot be longer than its span");
    }

    @Override
    public void lastPart(RowView row) {
      part(row);
    }

    @Override
    public void unclosed(long line) {
      throw new IllegalStateException("A span holds whole rows");
    }
  }
}
