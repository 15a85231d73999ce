package uk.wardline.feeds.survey;

/** Takes what the scanner finds. The bytes are the scanner's own and hold only during the call. */
interface RowSink {

  /** A whole row, or a blank line. */
  void row(RowView row);

  /**
   * A part of a row that is longer than the limit; more comes. {@code row} holds its start in the
   * content and its line.
   */
  void part(RowView row);

  /** The end of a row that came in parts. */
  void lastPart(RowView row);

  /** The content ends within quotes that were opened on that line. */
  void unclosed(long line);
}
