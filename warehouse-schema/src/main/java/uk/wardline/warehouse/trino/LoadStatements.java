package uk.wardline.warehouse.trino;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import uk.wardline.warehouse.platform.PlatformUnavailable;

/**
 * The statements that loads have running in Trino. One of a load that was killed runs on by itself,
 * and would write into {@code work} when the next load is well under way.
 */
public final class LoadStatements {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long PAUSE_MS = 100;

  /**
   * A statement that has failed may have tasks that are still at work. Those that write nothing are
   * left out: of whoever reads with a load's account, which says so by its source, and this one.
   */
  private static final String RUNNING =
      """
      with asked as (
        select query_id, state from system.runtime.queries
        where "user" = '%s' and source is distinct from '%s' and query not like '%%system.runtime.%%'
      )
      select query_id from asked where state not in ('FINISHED', 'FAILED')
      union
      select a.query_id from asked a join system.runtime.tasks t on t.query_id = a.query_id
      where t.state not in ('FINISHED', 'CANCELED', 'ABORTED', 'FAILED')
      """
          .formatted(TrinoService.LOAD.user(), TrinoDoor.source(Catalog.WAREHOUSE));

  /** The name of the query follows, and the end of the text. */
  private static final String KILL =
      "call system.runtime.kill_query(message => 'Its load is no more', query_id => '";

  private LoadStatements() {}

  /** What is running, and how to end it. */
  interface Running {
    /** The queries that run, as Trino names them. */
    List<String> list();

    /**
     * Asks Trino to end one; whether it has ended, the next list says.
     *
     * @return why Trino does not want to, or an empty text
     */
    String kill(String query);
  }

  /**
   * Ends every statement of the load account that may write, and returns when none is left. Only
   * for who holds the work lock: what runs then is nobody's.
   *
   * @return how many there were
   * @throws StatementsRunOn if one cannot be ended
   * @throws PlatformUnavailable if Trino cannot be asked
   */
  public static int endAll(TrinoDoor door) {
    try (var connection = door.asService(TrinoService.LOAD, Catalog.WORK)) {
      return endAll(new InTrino(connection), PATIENCE);
    } catch (SQLException e) {
      throw new PlatformUnavailable(
          "Trino cannot say which statements it runs: " + e.getMessage(), e);
    }
  }

  static int endAll(Running running, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    Set<String> ended = new TreeSet<>();
    String refusal = "";
    while (true) {
      var left = running.list();
      if (left.isEmpty()) {
        return ended.size();
      }
      if (System.nanoTime() >= deadline || Thread.currentThread().isInterrupted()) {
        throw new StatementsRunOn(left, patience, refusal);
      }
      for (String query : left) {
        refusal = running.kill(query);
        ended.add(query);
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MS));
    }
  }

  private record InTrino(Connection connection) implements Running {
    @Override
    public List<String> list() {
      try (var statement = connection.createStatement();
          var rows = statement.executeQuery(RUNNING)) {
        var queries = new ArrayList<String>();
        while (rows.next()) {
          queries.add(rows.getString(1));
        }
        return queries;
      } catch (SQLException e) {
        throw new PlatformUnavailable(
            "Trino cannot say which statements it runs: " + e.getMessage(), e);
      }
    }

    /** Trino refuses, among others, to end what has just ended. */
    @Override
    public String kill(String query) {
      try (var statement = connection.createStatement()) {
        statement.execute(KILL + query + "')");
        return "";
      } catch (SQLException e) {
        return String.valueOf(e.getMessage());
      }
    }
  }
}
