package uk.wardline.feeds.survey;

import java.io.Serializable;

/** Something about a sound delivery that a reader of the load's report should know. */
public record Note(Kind kind, String message) implements Serializable {

  /** What kind of thing it is. */
  public enum Kind {
    BYTE_ORDER_MARK,
    LOOKS_LIKE_UTF_8,
    UNPACKED,
    COLUMNS_ADDED,
    COLUMNS_REORDERED,
    BLANK_LINES,
    HEADER_ALONE
  }
}
