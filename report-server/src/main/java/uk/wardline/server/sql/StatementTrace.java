package uk.wardline.server.sql;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.wardline.server.audit.AuditAction;
import uk.wardline.server.audit.AuditEntry;
import uk.wardline.server.audit.AuditOutcome;
import uk.wardline.server.audit.AuditTrail;

/**
 * Leaves the one entry that every statement leaves in the audit trail, however it ends. Of a fault
 * it keeps whose it is and the place, never the message: an engine's message may quote a row. For
 * one statement and one thread at a time.
 */
public final class StatementTrace {
  /**
   * What is asked.
   *
   * @param login who asks
   * @param action to look, or to take the answer away
   * @param statement as it was written
   * @param detail what else is worth keeping
   */
  public record Asking(
      String login, AuditAction action, String statement, Map<String, String> detail) {
    /** Copies the detail. */
    public Asking {
      detail = Map.copyOf(detail);
    }
  }

  private final AuditTrail audit;
  private final Clock clock;
  private final Asking asking;
  private final Instant began;
  private String login;
  private String tables = TablesRead.NONE;
  private boolean left;

  /** Begins now. */
  public StatementTrace(AuditTrail audit, Clock clock, Asking asking) {
    this.audit = audit;
    this.clock = clock;
    this.asking = asking;
    this.began = clock.instant();
    this.login = asking.login();
  }

  /** Says who asks, where that is known only later. */
  public void by(String who) {
    login = who;
  }

  /** Says which tables are read; until then it is none. */
  public void reads(String which) {
    tables = which;
  }

  /** It was run, from that release. */
  public void ended(Asked asked, long release) {
    switch (asked) {
      case Asked.Answered(var rows) -> leave(AuditOutcome.DONE, Map.of(), rows, release);
      case Asked.Failed(var fault) -> leave(fault.kind().outcome(), detail(fault), null, release);
    }
  }

  /** It was not run. */
  public void refused(QueryFault fault) {
    leave(fault.kind().outcome(), detail(fault), null, null);
  }

  /**
   * It was not run.
   *
   * @param why in our own words
   */
  public void gaveUp(AuditOutcome outcome, String why) {
    leave(outcome, Map.of("fault", why), null, null);
  }

  /**
   * Something was thrown on the way. Throws nothing itself: what keeps the entry from being written
   * goes with what was thrown first.
   */
  public void failed(Throwable thrown) {
    if (left) {
      return;
    }
    try {
      gaveUp(AuditOutcome.FAILED, thrown.getClass().getSimpleName());
    } catch (RuntimeException e) {
      thrown.addSuppressed(e);
    }
  }

  private static Map<String, String> detail(QueryFault fault) {
    var whose = fault.kind().word();
    return fault.line() > 0
        ? Map.of("fault", whose, "at", fault.line() + ":" + fault.column())
        : Map.of("fault", whose);
  }

  private void leave(
      AuditOutcome outcome,
      Map<String, String> fault,
      @Nullable Long rows,
      @Nullable Long release) {
    var detail = new HashMap<>(asking.detail());
    detail.put("statement", asking.statement());
    detail.putAll(fault);
    audit.add(
        new AuditEntry(
            login,
            asking.action(),
            tables,
            detail,
            rows,
            outcome,
            release,
            Duration.between(began, clock.instant())));
    left = true;
  }
}
