package uk.wardline.feeds.survey;

/**
 * A row, or the last part of one that is longer than the limit, where it stands in the scanner's
 * buffer. Changes with every row, so that none is allocated.
 */
final class RowView {

  /** The buffer. */
  byte[] bytes = new byte[0];

  /** Where the row begins in it, and where it ends without and with its line end. */
  int start;

  int contentEnd;
  int end;

  /** Where the row begins in the content, and on which line of the file. */
  long offset;

  long line;

  /** Where text follows a closing quote, counted from the row's start; -1 if nowhere. */
  long stray;

  boolean isBlank() {
    return contentEnd == start;
  }
}
