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

  /**
   * A quote has been opened that may never be closed; called where its row goes on in parts, or the
   * content ends. Not called for a quote that opens in a later part.
   *
   * @param row the row, from its beginning to the end of what was read of it
   * @param at where the quote stands in its bytes
   */
  default void opened(RowView row, int at) {}

  /** The content ends within quotes that were opened on that line. */
  void unclosed(long line);
}
