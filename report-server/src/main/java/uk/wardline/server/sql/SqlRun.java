package uk.wardline.server.sql;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import uk.wardline.server.account.Reader;

/** A statement that a reader has asked to be run. Thread-safe. */
public final class SqlRun {
  /** How it ended. */
  public sealed interface End {
    /** With an answer. */
    record Shown(SqlAnswer answer) implements End {}

    /** Without one. */
    record Failed(QueryFault fault) implements End {}
  }

  private final UUID id = UUID.randomUUID();
  private final Reader reader;
  private final String statement;
  private final Instant startedAt;
  private final StopSwitch stop = new StopSwitch();
  private final CompletableFuture<End> end = new CompletableFuture<>();

  SqlRun(Reader reader, String statement, Instant startedAt) {
    this.reader = reader;
    this.statement = statement;
    this.startedAt = startedAt;
  }

  /** Identifies it. */
  public UUID id() {
    return id;
  }

  /** The statement as it was written. */
  public String statement() {
    return statement;
  }

  /** When it was asked for. */
  public Instant startedAt() {
    return startedAt;
  }

  /** How it ended; empty while it runs or waits. */
  public Optional<End> end() {
    return Optional.ofNullable(end.getNow(null));
  }

  /** Waits for its end, but not longer than this. */
  public void await(Duration atMost) {
    try {
      end.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  boolean isOf(Reader other) {
    return reader.login().equals(other.login());
  }

  Reader reader() {
    return reader;
  }

  StopSwitch stop() {
    return stop;
  }

  void ended(End how) {
    end.complete(how);
  }
}
