package uk.wardline.feeds.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import uk.wardline.feeds.contract.Column;
import uk.wardline.feeds.contract.Contract;
import uk.wardline.feeds.fault.FaultCode;
import uk.wardline.feeds.fault.FileFault;
import uk.wardline.feeds.fault.Place;
import uk.wardline.feeds.fault.RowFault;

/** Puts rows together to spans, and rows that are too long to be parsed into spans of their own. */
final class SpanBuilder implements RowSink {

  /** Takes the header row, and gives the columns by which rows are told apart. */
  interface HeaderSink {
    Header header(byte[] text, long line);
  }

  private static final String HIDDEN = "****";

  private final String file;
  private final boolean personal;
  private final SurveyLimits limits;
  private final Misfits misfits;
  private final HeaderSink headerSink;
  private final List<Span> spans = new ArrayList<>();
  private final CRC32C crc = new CRC32C();

  private boolean headerDue;
  private long offset = -1;
  private long length;
  private long firstLine;
  private long rows;
  private long misfitRows;

  private @Nullable RowFault partFault;
  private long partLength;
  private Misfits.@Nullable OpenQuote open;

  private long allRows;
  private long blankLines;

  SpanBuilder(String file, Contract contract, SurveyLimits limits, HeaderSink headerSink) {
    this.file = file;
    this.personal = contract.table().columns().stream().anyMatch(Column::personal);
    this.limits = limits;
    this.misfits = new Misfits(contract.format(), limits);
    this.headerSink = headerSink;
    this.headerDue = contract.format().header();
  }

  @Override
  public void row(RowView row) {
    if (row.isBlank()) {
      blankLines++;
      if (offset >= 0) {
        take(row); // between two rows: skipped by the parser too
      }
    } else if (headerDue) {
      header(row);
    } else {
      rows++;
      misfitRows += misfits.faultOf(row) == null ? 0 : 1;
      take(row);
      if (length >= limits.span()) {
        close();
      }
    }
  }

  private void header(RowView row) {
    headerDue = false;
    byte[] text = Arrays.copyOfRange(row.bytes, row.start, row.end);
    misfits.use(headerSink.header(text, row.line));
  }

  private void take(RowView row) {
    if (offset < 0) {
      offset = row.offset;
      firstLine = row.line;
    }
    int bytes = row.end - row.start;
    length += bytes;
    crc.update(row.bytes, row.start, bytes);
  }

  private void close() {
    if (rows > 0) {
      spans.add(new Span.Rows(offset, length, firstLine, rows, misfitRows, crc.getValue()));
      allRows += rows;
    }
    crc.reset();
    offset = -1;
    length = 0;
    rows = 0;
    misfitRows = 0;
  }

  @Override
  public void part(RowView row) {
    if (headerDue) {
      throw new FileRefused(
          new FileFault(
              FaultCode.HEADER,
              file,
              new Place(row.line, null, false),
              "",
              "the header is longer than " + limits.row() + " bytes",
              "check that the file is delimited text and that no quote was left open in the"
                  + " header"));
    }
    if (partFault == null) {
      close();
      partFault = misfits.faultOfLong(row);
    }
    crc.update(row.bytes, row.start, row.end - row.start);
    partLength += row.end - row.start;
    if (partLength > limits.misfit()) {
      throw new FileRefused(
          new FileFault(
              FaultCode.ROW_TOO_LONG,
              file,
              new Place(row.line, null, false),
              "",
              "the row that begins here is longer than " + limits.misfit() + " bytes",
              "look for a quote that opens in this line and is not closed"));
    }
  }

  @Override
  public void lastPart(RowView row) {
    RowFault fault = partFault;
    part(row);
    spans.add(
        new Span.Misfit(
            row.offset,
            partLength,
            row.line,
            crc.getValue(),
            fault == null ? misfits.faultOfLong(row) : fault));
    allRows++;
    crc.reset();
    partFault = null;
    partLength = 0;
    open = null;
  }

  @Override
  public void opened(RowView row, int at) {
    open = misfits.open(row, at);
  }

  /**
   * What stands after the quote may be of any column, so that it is shown only where none is about
   * persons.
   */
  @Override
  public void unclosed(long line) {
    var quote = open == null ? Misfits.OpenQuote.UNKNOWN : open;
    throw new FileRefused(
        new FileFault(
            FaultCode.UNCLOSED_QUOTE,
            file,
            new Place(line, quote.column(), personal),
            personal ? HIDDEN : quote.value(),
            "opens a quote that is never closed, so the rows after it cannot be told apart",
            "close it at the source, or double it if it belongs to the text"));
  }

  /** The spans, once the scanner has reached the end. */
  List<Span> spans() {
    close();
    return spans;
  }

  /** How many rows there are, misfits included. */
  long allRows() {
    return allRows;
  }

  long blankLines() {
    return blankLines;
  }

  /** Whether there was no header, though the contract has one. */
  boolean headerMissing() {
    return headerDue;
  }
}
