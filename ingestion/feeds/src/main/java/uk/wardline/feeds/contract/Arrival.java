package uk.wardline.feeds.contract;

import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a delivery is everything or a change, and what it replaces.
 *
 * @param asAt how the day is known on which the extract was taken
 * @param scopeMonth the column whose month a delivery stands for: a later delivery of the same
 *     month replaces the earlier one; null where the feed has no scope
 * @param tolerance how unlike itself the feed may look before a steward is asked
 */
public record Arrival(Mode mode, AsAt asAt, @Nullable String scopeMonth, Tolerance tolerance)
    implements Serializable {

  /** What a delivery holds. */
  public enum Mode {
    /** All records, or all of its scope: one that is missing has ended. */
    FULL,
    /** Only what is new or has changed. */
    DELTA
  }

  /** How the day is known on which an extract was taken. */
  public enum AsAt {
    /** It is the day on which the delivery is received. */
    RECEIPT,
    /** It is the ISO date in the name of the file. */
    FILE_NAME
  }

  /** Whether a delivery takes the place of an earlier one, row for row. */
  public boolean replaces() {
    return scopeMonth != null;
  }

  /** The column of the scope, if the feed has one. */
  public Optional<String> scopeColumn() {
    return Optional.ofNullable(scopeMonth);
  }
}
