package uk.wardline.server.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.wardline.server.sql.QueryFault.Kind;
import uk.wardline.warehouse.platform.PlatformUnavailable;

/**
 * Runs one statement and hands its rows on as they come; memory does not grow with the answer.
 * Thread-safe; each call runs on the caller's thread.
 */
public final class QueryRunner implements AutoCloseable {
  private static final int ROWS_AT_A_TIME = 1_000;

  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("query-clock").factory());

  /**
   * Runs a statement.
   *
   * @param connection where to get a connection, which is closed afterwards
   * @param sql a statement that was checked
   * @param limit how long it may take, the reading of its rows counted
   * @param stop stops it from another thread
   * @throws UncheckedIOException if the sink cannot take a row
   */
  public Asked run(
      Supplier<Connection> connection, String sql, Duration limit, StopSwitch stop, RowSink sink) {
    var alarm =
        clock.schedule(
            () -> stop.press(StopSwitch.By.CLOCK), limit.toMillis(), TimeUnit.MILLISECONDS);
    try (var open = connection.get();
        var statement = open.createStatement()) {
      if (!stop.bind(statement)) {
        return new Asked.Failed(stopped(stop, limit));
      }
      statement.setFetchSize(ROWS_AT_A_TIME);
      try (var answer = statement.executeQuery(sql)) {
        return new Asked.Answered(read(answer, stop, sink));
      }
    } catch (SQLException e) {
      return new Asked.Failed(
          stop.by() == StopSwitch.By.NOBODY ? QueryFaults.of(e) : stopped(stop, limit));
    } catch (PlatformUnavailable e) {
      return new Asked.Failed(
          QueryFault.of(Kind.OURS, "The warehouse cannot be reached. Try again in a minute."));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      stop.release();
      alarm.cancel(false);
    }
  }

  private static long read(ResultSet answer, StopSwitch stop, RowSink sink)
      throws SQLException, IOException {
    var meta = answer.getMetaData();
    sink.columns(columns(meta));
    int width = meta.getColumnCount();
    long rows = 0;
    boolean more = true;
    while (more && answer.next()) {
      if (stop.by() != StopSwitch.By.NOBODY) {
        throw new SQLException("stopped");
      }
      var row = new ArrayList<@Nullable String>(width);
      for (int i = 1; i <= width; i++) {
        row.add(answer.getString(i));
      }
      rows++;
      more = sink.row(row);
    }
    sink.end();
    return rows;
  }

  private static List<Column> columns(ResultSetMetaData meta) throws SQLException {
    var columns = new ArrayList<Column>();
    for (int i = 1; i <= meta.getColumnCount(); i++) {
      columns.add(new Column(meta.getColumnLabel(i), meta.getColumnTypeName(i)));
    }
    return List.copyOf(columns);
  }

  private static QueryFault stopped(StopSwitch stop, Duration limit) {
    return stop.by() == StopSwitch.By.CLOCK
        ? QueryFault.of(
            Kind.TOO_MUCH,
            "The statement was stopped after "
                + limit.toSeconds()
                + " seconds. Ask for fewer rows or a shorter period.")
        : QueryFault.of(Kind.CANCELLED, "You stopped the statement.");
  }

  /** Forgets its clock; statements that run are not stopped. */
  @Override
  public void close() {
    clock.shutdownNow();
  }
}
