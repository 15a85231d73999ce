package uk.wardline.feeds.row;

import java.util.Iterator;
import java.util.List;
import uk.wardline.feeds.contract.Contract;
import uk.wardline.feeds.contract.Format;
import uk.wardline.feeds.survey.Delivery;
import uk.wardline.feeds.survey.Header;
import uk.wardline.feeds.survey.Span;
import uk.wardline.feeds.survey.SpanBytes;

/**
 * Reads the rows of a surveyed delivery, span by span, in any order. Holds one span in memory. Not
 * thread-safe: each thread has a reader of its own.
 */
public final class RowReader {

  private final SpanBytes bytes;
  private final Setting setting;

  /** What all spans of a delivery have in common. */
  record Setting(Format format, Header header, BadBytes badBytes) {}

  /** A reader of that delivery, which came under that contract. */
  public RowReader(Delivery delivery, Contract contract) {
    Format format = contract.format();
    this.bytes = new SpanBytes(delivery);
    this.setting = new Setting(format, delivery.header(), new BadBytes(format, delivery.header()));
  }

  /**
   * The rows of a span. They hold until the next span is read.
   *
   * @throws uk.wardline.feeds.survey.DeliveryChanged if the file is no longer what was surveyed; no
   *     row was given then
   */
  public Iterator<Line> read(Span span) {
    byte[] content = bytes.read(span);
    return switch (span) {
      case Span.Rows rows when rows.misfits() > 0 -> new MixedLines(content, rows, setting);
      case Span.Rows rows ->
          new SpanLines(content, 0, Math.toIntExact(rows.length()), rows.firstLine(), setting);
      case Span.Misfit misfit -> List.of(tooLong(content, misfit)).iterator();
    };
  }

  private Line tooLong(byte[] content, Span.Misfit misfit) {
    int length = Math.toIntExact(misfit.length());
    while (length > 0 && (content[length - 1] == '\n' || content[length - 1] == '\r')) {
      length--;
    }
    String original = new String(content, 0, length, setting.format().encoding().charset());
    return new Line.Unreadable(misfit.line(), original, misfit.fault());
  }
}
