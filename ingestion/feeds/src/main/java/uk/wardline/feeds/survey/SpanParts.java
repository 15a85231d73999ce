package uk.wardline.feeds.survey;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.wardline.feeds.contract.Format;
import uk.wardline.feeds.fault.RowFault;

/**
 * Parts a span that has misfits among its rows: stretches of rows that a parser takes, and the
 * misfits between them.
 */
public final class SpanParts {

  /**
   * A stretch of the span's bytes.
   *
   * @param start the index of its first byte
   * @param end the index after its last byte
   * @param line the line on which it begins, counted from 1 at the start of the span
   * @param fault why it is a misfit; null for rows that can be parsed
   */
  public record Part(int start, int end, long line, @Nullable RowFault fault) {}

  private final Misfits misfits;
  private final List<Part> parts = new ArrayList<>();
  private int start = -1;
  private int end;
  private long line;

  private SpanParts(Misfits misfits) {
    this.misfits = misfits;
  }

  /** The parts of {@code bytes[0, length)}, a span of a delivery with that header. */
  public static List<Part> of(byte[] bytes, int length, Format format, Header header) {
    var misfits = new Misfits(format, SurveyLimits.STANDARD);
    misfits.use(header);
    var sink = new SpanParts(misfits);
    InMemory.scan(bytes, 0, length, format, sink::add);
    sink.close();
    return sink.parts;
  }

  private void add(RowView row) {
    @Nullable RowFault fault = row.isBlank() ? null : misfits.faultOf(row);
    int from = Math.toIntExact(row.offset);
    if (fault == null) {
      if (start < 0) {
        start = from;
        line = row.line;
      }
      end = from + row.end - row.start;
    } else {
      close();
      parts.add(new Part(from, from + row.contentEnd - row.start, row.line, fault));
    }
  }

  private void close() {
    if (start >= 0) {
      parts.add(new Part(start, end, line, null));
      start = -1;
    }
  }
}
