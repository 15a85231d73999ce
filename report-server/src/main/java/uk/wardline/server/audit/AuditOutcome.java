package uk.wardline.server.audit;

import java.util.Locale;

/** How it ended. */
public enum AuditOutcome {
  /** As it should. */
  DONE,
  /** The person got it wrong: a wrong password, a statement with a fault. */
  REFUSED,
  /** The person has no right to it. */
  DENIED,
  /** The person stopped it. */
  CANCELLED,
  /** It went wrong by no fault of the person. */
  FAILED;

  /** The word in the trail. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
