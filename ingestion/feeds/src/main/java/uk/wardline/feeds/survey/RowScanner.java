package uk.wardline.feeds.survey;

import java.io.IOException;
import java.io.InputStream;
import uk.wardline.feeds.contract.Format;

/**
 * Finds where rows begin and end, by the rules the parser has: a quote opens at the start of a
 * field alone, a doubled quote is one, and CR, LF and CRLF end a line. Works on bytes, which is
 * sound since the encodings allowed here have delimiter, quote and line ends as single bytes that
 * are never part of another character.
 */
final class RowScanner {

  private final InputStream in;
  private final byte delimiter;
  private final byte quote;
  private final Structure structure;
  private final SurveyLimits limits;
  private final RowSink sink;
  private final RowView row = new RowView();

  private byte[] buffer;
  private int start;
  private int position;
  private int limit;
  private long base;
  private boolean ended;

  private boolean quoted;
  private long quoteLine;
  private long quoteAt;
  private long line = 1;
  private boolean inParts;
  private byte lastOfPart;

  RowScanner(InputStream in, long offset, Format format, SurveyLimits limits, RowSink sink) {
    this.in = in;
    this.base = offset;
    this.delimiter = (byte) format.delimiter();
    this.quote = (byte) format.quote();
    this.structure = new Structure(quote);
    this.limits = limits;
    this.sink = sink;
    this.buffer = new byte[4 * limits.read()];
    beginRow();
  }

  /** Reads to the end. */
  void scan() throws IOException {
    while (position < limit || fill()) {
      int next = structure.next(buffer, position, limit);
      position = next;
      if (next == limit) {
        continue;
      }
      if (buffer[next] == quote) {
        onQuote();
      } else {
        onLineEnd();
      }
    }
    if (quoted) {
      showOpened();
      sink.unclosed(quoteLine);
    } else if (inParts || start < limit) {
      endRow(limit, limit);
    }
  }

  private void onQuote() throws IOException {
    if (!quoted) {
      if (atFieldStart()) {
        quoted = true;
        quoteLine = line;
        quoteAt = base + position;
      }
      position++;
      return;
    }
    if (position + 1 == limit && fill()) {
      return; // seen again, with what follows it
    }
    position++;
    if (position == limit) {
      quoted = false;
      return;
    }
    byte next = buffer[position];
    if (next == quote) {
      position++;
      return;
    }
    quoted = false;
    if (next != delimiter && next != '\r' && next != '\n' && row.stray < 0) {
      row.stray = base + position - row.offset;
    }
  }

  private boolean atFieldStart() {
    if (position > start) {
      return buffer[position - 1] == delimiter;
    }
    return !inParts || lastOfPart == delimiter;
  }

  private void onLineEnd() throws IOException {
    boolean cr = buffer[position] == '\r';
    if (cr && position + 1 == limit && fill()) {
      return; // seen again, with what follows it
    }
    int contentEnd = position;
    position++;
    if (cr && position < limit && buffer[position] == '\n') {
      position++;
    }
    line++;
    if (!quoted) {
      endRow(contentEnd, position);
    }
  }

  private void endRow(int contentEnd, int end) {
    show(contentEnd, end);
    if (inParts) {
      sink.lastPart(row);
    } else {
      sink.row(row);
    }
    start = end;
    beginRow();
  }

  private void beginRow() {
    inParts = false;
    row.offset = base + start;
    row.line = line;
    row.stray = -1;
  }

  private void show(int contentEnd, int end) {
    row.bytes = buffer;
    row.start = start;
    row.contentEnd = contentEnd;
    row.end = end;
  }

  /** Reads on, keeping the row that is not complete yet; false at the end of the content. */
  private boolean fill() throws IOException {
    if (ended) {
      return false;
    }
    if (inParts || limit - start > limits.row()) {
      handOver();
    }
    makeRoom();
    int count = in.read(buffer, limit, limits.read());
    if (count < 0) {
      ended = true;
      return false;
    }
    limit += count;
    return true;
  }

  /** While the row's beginning is still in the buffer. */
  private void showOpened() {
    if (!inParts) {
      show(limit, limit);
      sink.opened(row, (int) (quoteAt - base));
    }
  }

  private void handOver() {
    if (position > start) {
      if (quoted) {
        showOpened();
      }
      show(position, position);
      lastOfPart = buffer[position - 1];
      sink.part(row);
      start = position;
      inParts = true;
    }
  }

  private void makeRoom() {
    if (buffer.length - limit >= limits.read()) {
      return;
    }
    int kept = limit - start;
    byte[] from = buffer;
    if (buffer.length - kept < limits.read()) {
      buffer = new byte[Math.max(buffer.length * 2, kept + limits.read())];
    }
    System.arraycopy(from, start, buffer, 0, kept);
    base += start;
    position -= start;
    limit = kept;
    start = 0;
  }
}
