package uk.wardline.server.report;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.wardline.reports.ReportDefinition;
import uk.wardline.server.account.Reader;
import uk.wardline.server.answer.Asker;
import uk.wardline.server.audit.AuditOutcome;
import uk.wardline.server.birt.Choice;
import uk.wardline.server.birt.ReportFormat;
import uk.wardline.server.birt.ReportOutcome;
import uk.wardline.server.birt.ReportRequest;
import uk.wardline.server.sql.TooBusyException;
import uk.wardline.warehouse.trino.TrinoDoor;

/**
 * Runs reports in the background, a few at once, and keeps their files. A run belongs to who asked
 * for it; nobody else can find it. Thread-safe.
 */
public final class ReportRuns implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ReportRuns.class);
  private static final int AT_ONCE = 2;
  private static final int WAITING = 20;
  private static final long PATIENCE_SECONDS = 5;

  private final TrinoDoor trino;
  private final ReportDesk desk;
  private final RunStore store;
  private final RunFiles files;
  private final Map<UUID, RunControl> open = new ConcurrentHashMap<>();
  private final ThreadPoolExecutor threads;

  ReportRuns(TrinoDoor trino, ReportDesk desk, RunStore store, RunFiles files) {
    this.trino = trino;
    this.desk = desk;
    this.store = store;
    this.files = files;
    this.threads =
        new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon().name("report-", 1).factory());
  }

  /** Marks runs that an earlier server did not finish as failed, and deletes their files. */
  void failInterrupted() {
    for (var run :
        store.failAllOpen("The server stopped before the report was done. Run it again.")) {
      files.delete(run.id());
      desk.note(
          run.login(),
          new ReportRequest(run.report(), run.values(), EnumSet.allOf(ReportFormat.class)),
          new ReportDesk.Unrun(AuditOutcome.FAILED, "server stopped"));
    }
  }

  /**
   * Begins a run, in all formats.
   *
   * @throws TooBusyException if too many wait already
   */
  public UUID start(Reader reader, ReportDefinition report, Map<String, List<String>> values) {
    var request = new ReportRequest(report.id(), values, EnumSet.allOf(ReportFormat.class));
    var id = store.add(reader, request);
    var control = new RunControl(id, store);
    open.put(id, control);
    try {
      threads.execute(() -> run(id, reader, request, control));
    } catch (RejectedExecutionException e) {
      open.remove(id);
      var message = "Many reports are being made just now. Wait a few minutes and try again.";
      store.failed(id, message);
      desk.note(
          reader.login(), request, new ReportDesk.Unrun(AuditOutcome.FAILED, "too many waiting"));
      throw new TooBusyException(message);
    }
    return id;
  }

  /** Notes that a reader asked for a report that is not for that reader's role. */
  void denied(Reader reader, ReportDefinition report, Map<String, List<String>> values) {
    desk.note(
        reader.login(),
        new ReportRequest(report.id(), values, EnumSet.allOf(ReportFormat.class)),
        new ReportDesk.Unrun(AuditOutcome.DENIED, "not for the role"));
  }

  private void run(UUID id, Reader reader, ReportRequest request, RunControl control) {
    // The desk leaves an entry for what it is given; what ends before that leaves it here.
    boolean atTheDesk = false;
    try {
      if (control.cancelled()) {
        store.failed(id, "You stopped it.");
        desk.note(reader.login(), request, new ReportDesk.Unrun(AuditOutcome.CANCELLED, "stopped"));
        return;
      }
      control.reached(0, "Starting");
      var folder = files.open(id);
      atTheDesk = true;
      var dated = desk.run(new Asker.Person(trino, reader), request, folder, control);
      switch (dated.value()) {
        case ReportOutcome.Rendered _ -> store.done(id, dated.release().number());
        case ReportOutcome.Refused(var faults) -> store.failed(id, ReportDesk.text(faults));
        case ReportOutcome.Cancelled _ -> store.failed(id, "You stopped it.");
      }
    } catch (RuntimeException | Error e) {
      LOG.error("Run {} of {} failed", id, request.report(), e);
      files.delete(id);
      store.failed(
          id, "It could not be made. Try again; if it goes on, give this number: " + id + ".");
      if (!atTheDesk) {
        desk.note(
            reader.login(),
            request,
            new ReportDesk.Unrun(AuditOutcome.FAILED, e.getClass().getSimpleName()));
      }
    } finally {
      open.remove(id);
    }
  }

  /** What the reader may choose for a report, parameter by parameter. */
  Map<String, List<Choice>> choices(Reader reader, ReportDefinition report) {
    return desk.choices(new Asker.Person(trino, reader), report);
  }

  /** A reader's own run. */
  public Optional<ReportRun> find(Reader reader, UUID id) {
    return store.find(reader, id);
  }

  /** A reader's latest runs of a report, the newest first. */
  public List<ReportRun> latest(Reader reader, String report, int atMost) {
    return store.latest(reader, report, atMost);
  }

  /** Stops a run; one that has ended stays as it is. */
  public void stop(ReportRun run) {
    var control = open.get(run.id());
    if (control != null) {
      control.cancel();
    }
  }

  /** The file of a run in that format, if it is done. */
  public Optional<Path> file(ReportRun run, ReportFormat format) {
    return run.done() ? files.find(run, format) : Optional.empty();
  }

  /** Stops what runs, and waits a little for it. */
  @Override
  public void close() {
    open.values().forEach(RunControl::cancel);
    threads.shutdown();
    try {
      if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
