package uk.wardline.server.audit;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of the trail.
 *
 * @param login who; {@link #NOBODY} where no account is known
 * @param action what was done
 * @param subject on what: tables, a report, a page
 * @param detail what else is worth keeping, such as the statement; never a secret
 * @param rows how many rows were returned, null where that has no meaning
 * @param outcome how it ended
 * @param release the release that was read, null where none was
 * @param took how long it took
 */
public record AuditEntry(
    String login,
    AuditAction action,
    String subject,
    Map<String, String> detail,
    @Nullable Long rows,
    AuditOutcome outcome,
    @Nullable Long release,
    Duration took) {

  /** Stands for somebody whose account is not known. */
  public static final String NOBODY = "-";

  /** Copies the detail. */
  public AuditEntry {
    detail = Map.copyOf(detail);
  }

  /** Something that took no time and read no data. */
  public static AuditEntry of(
      String login,
      AuditAction action,
      String subject,
      AuditOutcome outcome,
      Map<String, String> detail) {
    return new AuditEntry(login, action, subject, detail, null, outcome, null, Duration.ZERO);
  }
}
