package uk.wardline.warehouse.release;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import uk.wardline.warehouse.platform.PostgresEndpoint;

/**
 * The right to write the catalog {@code work}; one process of all has it. It is an advisory lock of
 * PostgreSQL on a connection of its own, so that it ends with the process, however that ends.
 * Releases are made on the same connection: who has lost the lock cannot release. Not thread-safe.
 */
public final class WorkLock implements AutoCloseable {
  /** "WARDLINE" in ASCII. */
  private static final long KEY = 0x5741_5244_4C49_4E45L;

  private static final String LOCK_NOT_AVAILABLE = "55P03";

  private final Connection connection;

  private WorkLock(Connection connection) {
    this.connection = connection;
  }

  /**
   * Who holds the lock.
   *
   * @param program the name it gave: its process and machine
   * @param serverProcess the process of PostgreSQL that serves it
   * @param host from where it is connected
   * @param since when it connected to take the lock, or to wait for it
   */
  public record Holder(String program, int serverProcess, String host, Instant since) {
    @Override
    public String toString() {
      return "%s, connected from %s (PostgreSQL process %d), since %s"
          .formatted(program, host, serverProcess, since);
    }
  }

  /**
   * Takes the lock, or does not wait for it: empty if somebody else has it, who can be asked for by
   * {@link #holder}.
   */
  public static Optional<WorkLock> tryAcquire(PostgresEndpoint postgres) {
    return taken(postgres, WorkLock::takeNow);
  }

  /**
   * Takes the lock, without waiting for it.
   *
   * @throws WorkHeld if somebody else has it; the message says who
   */
  public static WorkLock acquire(PostgresEndpoint postgres) {
    return tryAcquire(postgres).orElseThrow(() -> new WorkHeld(holder(postgres)));
  }

  /**
   * Takes the lock, and waits for it if it must.
   *
   * @param patience how long at most, to the millisecond
   * @throws WorkHeld if somebody else still has it then; the message says who
   */
  public static WorkLock acquire(PostgresEndpoint postgres, Duration patience) {
    return taken(postgres, sql -> takeWithin(sql, patience))
        .orElseThrow(() -> new WorkHeld(holder(postgres)));
  }

  private static boolean takeNow(DSLContext sql) {
    return Boolean.TRUE.equals(sql.fetchValue("select pg_try_advisory_lock(?)", KEY));
  }

  private static boolean takeWithin(DSLContext sql, Duration patience) {
    try {
      sql.execute("select set_config('lock_timeout', ?, false)", patience.toMillis() + "ms");
      sql.execute("select pg_advisory_lock(?)", KEY);
      sql.execute("set lock_timeout = 0");
      return true;
    } catch (DataAccessException e) {
      if (LOCK_NOT_AVAILABLE.equals(e.sqlState())) {
        return false;
      }
      throw e;
    }
  }

  private static Optional<WorkLock> taken(PostgresEndpoint postgres, Predicate<DSLContext> take) {
    var connection = postgres.connect();
    try {
      var sql = sql(connection);
      // A lock must outlast any quiet time, and must not outlast a machine that has gone.
      sql.execute(
          """
          set idle_session_timeout = 0;
          set tcp_keepalives_idle = 30;
          set tcp_keepalives_interval = 10;
          set tcp_keepalives_count = 3;
          """);
      sql.execute("select set_config('application_name', ?, false)", program());
      if (take.test(sql)) {
        return Optional.of(new WorkLock(connection));
      }
      close(connection);
      return Optional.empty();
    } catch (RuntimeException e) {
      close(connection);
      throw e;
    }
  }

  /** Who holds the lock now, if anybody does. */
  public static Optional<Holder> holder(PostgresEndpoint postgres) {
    try (var connection = postgres.connect()) {
      return sql(connection)
          .resultQuery(
              """
              select a.application_name, a.pid, coalesce(host(a.client_addr), 'this machine'), a.backend_start
              from pg_locks l join pg_stat_activity a on a.pid = l.pid
              where l.locktype = 'advisory' and l.granted and l.objsubid = 1
                and l.database = (select oid from pg_database where datname = current_database())
                and l.classid = ? and l.objid = ?
              """,
              KEY >>> 32,
              KEY & 0xFFFF_FFFFL)
          .fetchOptional(r ->
              new Holder(
                  r.get(0, String.class),
                  r.get(1, Integer.class),
                  r.get(2, String.class),
                  r.get(3, OffsetDateTime.class).toInstant()));
    } catch (SQLException e) {
      throw new DataAccessException("The holder of the work lock cannot be asked for", e);
    }
  }

  /** Whether the lock is still held. It is not once its connection broke. */
  public boolean isHeld() {
    try {
      return connection.isValid(10);
    } catch (SQLException e) {
      return false;
    }
  }

  /** Gives the lock back: the next one can have it at once. A second call does nothing. */
  @Override
  public void close() {
    try {
      if (!connection.isClosed()) {
        sql().execute("select pg_advisory_unlock(?)", KEY);
      }
    } catch (SQLException | DataAccessException e) {
      // The connection broke, and the lock has gone with it.
    } finally {
      close(connection);
    }
  }

  /** What is written here is written only while the lock is held. */
  DSLContext sql() {
    return sql(connection);
  }

  private static DSLContext sql(Connection connection) {
    return DSL.using(connection, SQLDialect.POSTGRES);
  }

  private static String program() {
    return "wardline " + ProcessHandle.current().pid() + "@" + machine();
  }

  private static String machine() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "unknown";
    }
  }

  private static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new DataAccessException("The connection of the work lock cannot be closed", e);
    }
  }
}
