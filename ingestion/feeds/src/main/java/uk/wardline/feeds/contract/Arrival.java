package uk.wardline.feeds.contract;

import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a delivery is everything or a change, and what it replaces.
 *
 * @param scopeMonth the column whose month a delivery stands for: a later delivery of the same
 *     month replaces the earlier one; null where the feed has no scope
 */
public record Arrival(Mode mode, @Nullable String scopeMonth) implements Serializable {

  /** What a delivery holds. */
  public enum Mode {
    /** All records, or all of its scope: one that is missing has ended. */
    FULL,
    /** Only what is new or has changed. */
    DELTA
  }

  /** The column of the scope, if the feed has one. */
  public Optional<String> scopeColumn() {
    return Optional.ofNullable(scopeMonth);
  }
}
