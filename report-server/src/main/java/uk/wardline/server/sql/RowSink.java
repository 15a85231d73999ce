package uk.wardline.server.sql;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes an answer in, row by row: first the columns, then each row, then the end. */
public interface RowSink {
  /** The columns, once, before any row. */
  void columns(List<Column> columns) throws IOException;

  /**
   * A row, its values as text in SQL's own writing, null where there is none.
   *
   * @return whether more rows are wanted
   */
  boolean row(List<@Nullable String> values) throws IOException;

  /** All rows that were wanted have been given. */
  void end() throws IOException;
}
