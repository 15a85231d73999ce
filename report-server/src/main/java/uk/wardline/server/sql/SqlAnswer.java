package uk.wardline.server.sql;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page shows of an answer.
 *
 * @param columns its columns
 * @param rows its first rows
 * @param total how many rows were counted
 * @param counted whether that is all of them, rather than where counting stopped
 * @param release the release it was read from
 * @param took how long it took
 */
public record SqlAnswer(
    List<Column> columns,
    List<List<@Nullable String>> rows,
    long total,
    boolean counted,
    long release,
    Duration took) {

  /** Copies the lists. */
  public SqlAnswer {
    columns = List.copyOf(columns);
    rows = Collections.unmodifiableList(rows);
  }

  /** Whether there are more rows than are shown. */
  public boolean cut() {
    return total > rows.size();
  }
}
