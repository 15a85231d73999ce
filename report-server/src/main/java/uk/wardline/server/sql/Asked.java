package uk.wardline.server.sql;

/** How running a statement ended. */
public sealed interface Asked {
  /**
   * Answered.
   *
   * @param rows the rows that were given to the sink
   */
  record Answered(long rows) implements Asked {}

  /** Not answered. */
  record Failed(QueryFault fault) implements Asked {}
}
