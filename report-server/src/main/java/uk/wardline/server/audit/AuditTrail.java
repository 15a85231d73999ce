package uk.wardline.server.audit;

import static uk.wardline.warehouse.app.Tables.AUDIT;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.JSON;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the trail of who did what, in PostgreSQL. Thread-safe. An entry that cannot be written
 * fails what it stands for: nothing is answered that leaves no trace.
 */
public final class AuditTrail {
  private static final int SUBJECT_LENGTH = 400;
  private static final int DETAIL_LENGTH = 100_000;

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
        .set(AUDIT.SUBJECT, keepable(entry.subject(), SUBJECT_LENGTH))
        .set(AUDIT.DETAIL, JSON.valueOf(json.writeValueAsString(keepable(entry.detail()))))
        .set(AUDIT.ROWS, entry.rows())
        .set(AUDIT.OUTCOME, entry.outcome().word())
        .set(AUDIT.RELEASE_NUMBER, entry.release())
        .set(AUDIT.DURATION_MS, entry.took().toMillis())
        .execute();
  }

  /** PostgreSQL keeps no NUL in a text; one that is sent along must not make the entry fail. */
  private static Map<String, String> keepable(Map<String, String> detail) {
    return detail.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> keepable(e.getValue(), DETAIL_LENGTH)));
  }

  private static String keepable(String text, int atMost) {
    var visible = text.replace('\0', '\u2400');
    return visible.length() <= atMost ? visible : visible.substring(0, atMost - 1) + "…";
  }
}
