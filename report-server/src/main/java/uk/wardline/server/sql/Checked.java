package uk.wardline.server.sql;

/** What the first look at a statement says. */
public sealed interface Checked {
  /**
   * One statement that asks something.
   *
   * @param sql the statement as written, without the semicolon at its end
   * @param readsTables whether it is a query over tables, rather than a question about the catalog
   */
  record Question(String sql, boolean readsTables) implements Checked {}

  /** Not run; the message says why and what would be. */
  record Refused(QueryFault fault) implements Checked {}
}
