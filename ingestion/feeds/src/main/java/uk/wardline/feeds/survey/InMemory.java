package uk.wardline.feeds.survey;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import uk.wardline.feeds.contract.Format;

/** Scans whole rows that are in memory, as spans are. */
final class InMemory {

  private static final int READ = 1 << 16;

  private InMemory() {}

  /**
   * Gives every row and blank line of {@code bytes[from, to)}; offsets are indexes of the bytes,
   * lines count from 1.
   */
  static void scan(byte[] bytes, int from, int to, Format format, Consumer<RowView> rows) {
    int length = to - from;
    var limits = new SurveyLimits(length, length, length, READ, SurveyLimits.STANDARD.unpack());
    try {
      var in = new ByteArrayInputStream(bytes, from, length);
      new RowScanner(in, from, format, limits, new WholeRows(rows)).scan();
    } catch (IOException e) {
      throw new UncheckedIOException("Memory cannot fail to be read", e);
    }
  }

  private record WholeRows(Consumer<RowView> rows) implements RowSink {

    @Override
    public void row(RowView row) {
      rows.accept(row);
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
