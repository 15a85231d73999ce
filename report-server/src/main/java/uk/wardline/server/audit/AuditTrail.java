package uk.wardline.server.audit;

import static uk.wardline.warehouse.app.Tables.AUDIT;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.jooq.JSON;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the trail of who did what, in PostgreSQL. Thread-safe. An entry that cannot be written
 * fails what it stands for: nothing is answered that leaves no trace.
 */
public final class AuditTrail {
  private static final int SUBJECT_LENGTH = 400;

  private final DSLContext sql;
  private final Clock clock;
  private final JsonMapper json = JsonMapper.shared();

  /** A trail in that database. */
  public AuditTrail(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Adds an entry, dated now. */
  public void add(AuditEntry entry) {
    sql.insertInto(AUDIT)
        .set(AUDIT.AT, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .set(AUDIT.LOGIN, entry.login())
        .set(AUDIT.ACTION, entry.action().word())
        .set(AUDIT.SUBJECT, shortened(entry.subject()))
        .set(AUDIT.DETAIL, JSON.valueOf(json.writeValueAsString(entry.detail())))
        .set(AUDIT.ROWS, entry.rows())
        .set(AUDIT.OUTCOME, entry.outcome().word())
        .set(AUDIT.RELEASE_NUMBER, entry.release())
        .set(AUDIT.DURATION_MS, entry.took().toMillis())
        .execute();
  }

  private static String shortened(String subject) {
    return subject.length() <= SUBJECT_LENGTH
        ? subject
        : subject.substring(0, SUBJECT_LENGTH - 1) + "…";
  }
}
