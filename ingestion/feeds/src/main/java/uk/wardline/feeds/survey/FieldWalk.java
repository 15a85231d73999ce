package uk.wardline.feeds.survey;

import uk.wardline.feeds.contract.Format;

/**
 * Walks over the fields of one row, as bytes with their quotes, byte by byte: for the few rows that
 * need it.
 */
public final class FieldWalk {

  private final byte[] bytes;
  private final int rowEnd;
  private final byte delimiter;
  private final byte quote;
  private int start;
  private int end;
  private int index = -1;

  /** The fields of {@code bytes[start, end)}, which is one row without its line end. */
  public FieldWalk(byte[] bytes, int start, int end, Format format) {
    this.bytes = bytes;
    this.rowEnd = end;
    this.delimiter = (byte) format.delimiter();
    this.quote = (byte) format.quote();
    this.end = start - 1;
  }

  /** Moves to the next field, false at the end. */
  public boolean next() {
    if (end >= rowEnd) {
      return false;
    }
    start = end + 1;
    index++;
    boolean quoted = start < rowEnd && bytes[start] == quote;
    int i = quoted ? closing(start + 1) : start;
    while (i < rowEnd && bytes[i] != delimiter) {
      i++;
    }
    end = i;
    return true;
  }

  /** The position after the closing quote. */
  private int closing(int from) {
    int i = from;
    while (i < rowEnd) {
      if (bytes[i] != quote) {
        i++;
      } else if (i + 1 < rowEnd && bytes[i + 1] == quote) {
        i += 2;
      } else {
        return i + 1;
      }
    }
    return i;
  }

  /** The number of the field, from 0. */
  public int index() {
    return index;
  }

  /** Where the field begins in the bytes. */
  public int start() {
    return start;
  }

  /** Where the field ends: the position of the delimiter, or the end of the row. */
  public int end() {
    return end;
  }
}
