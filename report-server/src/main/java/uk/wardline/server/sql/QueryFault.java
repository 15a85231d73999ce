package uk.wardline.server.sql;

import java.util.OptionalInt;
import uk.wardline.server.audit.AuditOutcome;

/**
 * Why a statement has no answer, in words for the person who wrote it.
 *
 * @param kind whose fault it is
 * @param message one or two sentences
 * @param line the line of the statement it points at, from 1; 0 if none
 * @param column the place in that line, from 1; 0 if none
 */
public record QueryFault(Kind kind, String message, int line, int column) {

  /** Whose fault it is. */
  public enum Kind {
    /** The statement is wrong. */
    STATEMENT,
    /** The person has no right to what it reads. */
    NOT_ALLOWED,
    /** It took too long or wanted too much. */
    TOO_MUCH,
    /** The person stopped it. */
    CANCELLED,
    /** The warehouse, not the person. */
    OURS;

    /** What the audit trail calls it. */
    public String word() {
      return switch (this) {
        case STATEMENT -> "statement";
        case NOT_ALLOWED -> "not allowed";
        case TOO_MUCH -> "too much";
        case CANCELLED -> "stopped";
        case OURS -> "warehouse";
      };
    }

    /** How the audit trail says it ended. */
    public AuditOutcome outcome() {
      return switch (this) {
        case STATEMENT -> AuditOutcome.REFUSED;
        case NOT_ALLOWED -> AuditOutcome.DENIED;
        case CANCELLED -> AuditOutcome.CANCELLED;
        case TOO_MUCH, OURS -> AuditOutcome.FAILED;
      };
    }
  }

  /** A fault that points at no place in the statement. */
  public static QueryFault of(Kind kind, String message) {
    return new QueryFault(kind, message, 0, 0);
  }

  /** The line it points at. */
  public OptionalInt atLine() {
    return line > 0 ? OptionalInt.of(line) : OptionalInt.empty();
  }

  /** The message with the place before it, if it has one. */
  public String text() {
    return line > 0 ? "Line " + line + ", column " + column + ": " + message : message;
  }
}
