package uk.wardline.server.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps the first rows of an answer, counts some more, and then wants no more. */
final class FirstRows implements RowSink {
  /** Text that is longer is cut for the page; the export has all of it. */
  private static final int CELL = 1_000;

  private final int kept;
  private final int counted;
  private final List<List<@Nullable String>> rows = new ArrayList<>();
  private List<Column> columns = List.of();
  private long total;

  FirstRows(int kept, int counted) {
    this.kept = kept;
    this.counted = counted;
  }

  @Override
  public void columns(List<Column> columns) {
    this.columns = columns;
  }

  @Override
  public boolean row(List<@Nullable String> values) {
    total++;
    if (rows.size() < kept) {
      var row = new ArrayList<@Nullable String>(values.size());
      for (var value : values) {
        row.add(value == null || value.length() <= CELL ? value : value.substring(0, CELL) + "…");
      }
      rows.add(Collections.unmodifiableList(row));
    }
    return total <= counted;
  }

  @Override
  public void end() {}

  SqlAnswer answer(long release, java.time.Duration took) {
    boolean all = total <= counted;
    return new SqlAnswer(columns, rows, Math.min(total, counted), all, release, took);
  }
}
