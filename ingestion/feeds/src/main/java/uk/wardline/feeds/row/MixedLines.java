package uk.wardline.feeds.row;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import uk.wardline.feeds.fault.RowFault;
import uk.wardline.feeds.survey.Span;
import uk.wardline.feeds.survey.SpanParts;

/** The rows of a span that has misfits among them, in the order of their lines. */
final class MixedLines implements Iterator<Line> {

  private final byte[] bytes;
  private final long linesBefore;
  private final RowReader.Setting setting;
  private final Iterator<SpanParts.Part> parts;
  private Iterator<Line> lines = Collections.emptyIterator();

  MixedLines(byte[] bytes, Span.Rows span, RowReader.Setting setting) {
    this.bytes = bytes;
    this.linesBefore = span.firstLine() - 1;
    this.setting = setting;
    int length = Math.toIntExact(span.length());
    this.parts = SpanParts.of(bytes, length, setting.format(), setting.header()).iterator();
  }

  @Override
  public boolean hasNext() {
    while (!lines.hasNext() && parts.hasNext()) {
      lines = linesOf(parts.next());
    }
    return lines.hasNext();
  }

  @Override
  public Line next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return lines.next();
  }

  private Iterator<Line> linesOf(SpanParts.Part part) {
    long line = linesBefore + part.line();
    RowFault fault = part.fault();
    if (fault == null) {
      return new SpanLines(bytes, part.start(), part.end(), line, setting);
    }
    String original =
        new String(
            bytes, part.start(), part.end() - part.start(), setting.format().encoding().charset());
    return List.<Line>of(new Line.Unreadable(line, original, fault.onLine(line))).iterator();
  }
}
