package uk.wardline.feeds.row;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.wardline.feeds.contract.Format;
import uk.wardline.feeds.csv.CsvRow;
import uk.wardline.feeds.csv.CsvRows;
import uk.wardline.feeds.fault.RowFault;
import uk.wardline.feeds.survey.RowExtents;

/** Rows of a span whose bytes are in memory, all of which a parser takes. */
final class SpanLines implements Iterator<Line> {

  private final byte[] bytes;
  private final int from;
  private final int to;
  private final long linesBefore;
  private final Format format;
  private final BadBytes badBytes;
  private final SpanDecoder decoder;
  private final CsvRows rows;
  private @Nullable RowExtents extents;
  private int row;
  private int badSeen;

  /** The rows of {@code bytes[from, to)}, the first of which begins on that line of the file. */
  SpanLines(byte[] bytes, int from, int to, long firstLine, RowReader.Setting setting) {
    this.bytes = bytes;
    this.from = from;
    this.to = to;
    this.linesBefore = firstLine - 1;
    this.format = setting.format();
    this.badBytes = setting.badBytes();
    this.decoder = new SpanDecoder(bytes, from, to, format.encoding().charset());
    this.rows = CsvRows.of(decoder, format, to - from);
  }

  @Override
  public boolean hasNext() {
    return rows.hasNext();
  }

  @Override
  public Line next() {
    CsvRow parsed = rows.next();
    int number = row++;
    long line = linesBefore + parsed.line();
    List<RowFault> faults = badSeen < decoder.badCount() ? badFaults(number, line) : List.of();
    return new Line.Parsed(line, parsed.fields(), faults, () -> original(number));
  }

  private List<RowFault> badFaults(int number, long line) {
    int start = extents().start(number);
    int end = extents().end(number);
    int from = badSeen;
    while (badSeen < decoder.badCount() && decoder.bad(badSeen) < end) {
      badSeen++;
    }
    return from == badSeen ? List.of() : badBytes.faults(bytes, start, end, line);
  }

  private String original(int number) {
    int start = extents().start(number);
    return new String(bytes, start, extents().end(number) - start, format.encoding().charset());
  }

  private RowExtents extents() {
    RowExtents known = extents;
    if (known == null) {
      known = RowExtents.of(bytes, from, to, format);
      extents = known;
    }
    return known;
  }
}
