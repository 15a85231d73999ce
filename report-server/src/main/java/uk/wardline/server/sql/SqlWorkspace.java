package uk.wardline.server.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.wardline.server.account.Reader;
import uk.wardline.server.answer.Answers;
import uk.wardline.server.answer.Asker;
import uk.wardline.server.audit.AuditAction;
import uk.wardline.server.audit.AuditOutcome;
import uk.wardline.server.audit.AuditTrail;
import uk.wardline.server.sql.QueryFault.Kind;
import uk.wardline.warehouse.trino.TrinoDoor;

/**
 * Where readers ask the warehouse in their own words. Every statement runs as the person who wrote
 * it, so the person's rights are Trino's business; each leaves an entry in the audit trail.
 * Thread-safe.
 */
public final class SqlWorkspace implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SqlWorkspace.class);

  /** Rows a page shows. */
  public static final int SHOWN = 500;

  /** Rows that are counted before giving up. */
  public static final int COUNTED = 100_000;

  private static final Duration PAGE_LIMIT = Duration.ofSeconds(60);
  private static final Duration EXPORT_LIMIT = Duration.ofMinutes(10);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int AT_ONCE = 4;
  private static final int WAITING = 16;

  private final TrinoDoor trino;
  private final Answers answers;
  private final AuditTrail audit;
  private final Clock clock;
  private final QueryRunner runner = new QueryRunner();
  private final RunShelf shelf = new RunShelf();
  private final ThreadPoolExecutor threads;

  /** A workspace; it is closed with the server. */
  public SqlWorkspace(TrinoDoor trino, Answers answers, AuditTrail audit, Clock clock) {
    this.trino = trino;
    this.answers = answers;
    this.audit = audit;
    this.clock = clock;
    this.threads =
        new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon().name("sql-", 1).factory());
  }

  /**
   * Begins to run what a reader wrote; a statement that is none ends at once.
   *
   * @throws TooBusyException if too many wait already
   */
  public SqlRun start(Reader reader, String statement) {
    var run = new SqlRun(reader, statement, clock.instant());
    var trace = trace(run, AuditAction.QUERY);
    switch (check(reader, statement)) {
      case Checked.Refused(var fault) -> {
        trace.refused(fault);
        run.ended(new SqlRun.End.Failed(fault));
      }
      case Checked.Question question -> {
        try {
          threads.execute(() -> answer(run, question, trace));
        } catch (RejectedExecutionException e) {
          trace.gaveUp(AuditOutcome.FAILED, "too many waiting");
          throw new TooBusyException(
              "Many statements are running just now. Wait a minute and run yours again.");
        }
      }
    }
    shelf.put(run);
    return run;
  }

  /** A reader's own run, if it is still kept. */
  public Optional<SqlRun> find(Reader reader, UUID id) {
    return shelf.get(id).filter(run -> run.isOf(reader));
  }

  /** Stops a run; a run that has ended stays as it is. */
  public void stop(SqlRun run) {
    run.stop().press();
  }

  /**
   * Runs the statement of a run again and writes the whole answer to a file, as CSV.
   *
   * @return what kept it from being done, or empty
   */
  public Optional<QueryFault> export(SqlRun run, Path file) {
    var trace = trace(run, AuditAction.EXPORT);
    return switch (check(run.reader(), run.statement())) {
      case Checked.Refused(var fault) -> {
        trace.refused(fault);
        yield Optional.of(fault);
      }
      case Checked.Question question -> {
        try {
          yield export(run.reader(), question, file, trace);
        } catch (RuntimeException | Error e) {
          trace.failed(e);
          throw e;
        }
      }
    };
  }

  private Optional<QueryFault> export(
      Reader reader, Checked.Question question, Path file, StatementTrace trace) {
    trace.reads(tables(reader, question));
    var dated =
        answers.ask(() -> {
          try (var out = Files.newBufferedWriter(file)) {
            return runner.run(
                as(reader), question.sql(), EXPORT_LIMIT, new StopSwitch(), new CsvSink(out));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    trace.ended(dated.value(), dated.release().number());
    return switch (dated.value()) {
      case Asked.Answered _ -> Optional.empty();
      case Asked.Failed(var fault) -> Optional.of(fault);
    };
  }

  private void answer(SqlRun run, Checked.Question question, StatementTrace trace) {
    try {
      if (run.stop().pressed()) {
        var fault = QueryFault.of(Kind.CANCELLED, "The statement was stopped before it was run.");
        trace.refused(fault);
        run.ended(new SqlRun.End.Failed(fault));
        return;
      }
      trace.reads(tables(run.reader(), question));
      var dated =
          answers.ask(() -> {
            var first = new FirstRows(SHOWN, COUNTED);
            var asked = runner.run(as(run.reader()), question.sql(), PAGE_LIMIT, run.stop(), first);
            return new Read(asked, first);
          });
      long release = dated.release().number();
      trace.ended(dated.value().asked(), release);
      run.ended(
          switch (dated.value().asked()) {
            case Asked.Answered _ ->
                new SqlRun.End.Shown(dated.value().first().answer(release, since(run)));
            case Asked.Failed(var fault) -> new SqlRun.End.Failed(fault);
          });
    } catch (RuntimeException | Error e) {
      trace.failed(e);
      LOG.error("Statement {} could not be run", run.id(), e);
      run.ended(
          new SqlRun.End.Failed(
              QueryFault.of(
                  Kind.OURS,
                  "The statement could not be run. Try again; if it goes on, give this number: "
                      + run.id()
                      + ".")));
    }
  }

  private static Checked check(Reader reader, String statement) {
    return StatementCheck.check(statement, Reach.ofRole(reader.role()));
  }

  private record Read(Asked asked, FirstRows first) {}

  private String tables(Reader reader, Checked.Question question) {
    return question.readsTables() ? TablesRead.of(as(reader), question.sql()) : TablesRead.NONE;
  }

  private Supplier<Connection> as(Reader reader) {
    return new Asker.Person(trino, reader)::connect;
  }

  private StatementTrace trace(SqlRun run, AuditAction action) {
    return new StatementTrace(
        audit,
        clock,
        new StatementTrace.Asking(run.reader().login(), action, run.statement(), Map.of()));
  }

  private Duration since(SqlRun run) {
    return Duration.between(run.startedAt(), clock.instant());
  }

  /** Stops everything that runs or waits, and waits a little for it to say so in the trail. */
  @Override
  public void close() {
    shelf.all().forEach(run -> run.stop().press());
    threads.shutdown();
    try {
      if (!threads.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
    runner.close();
  }
}
