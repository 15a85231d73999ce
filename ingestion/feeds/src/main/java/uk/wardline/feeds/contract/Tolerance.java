package uk.wardline.feeds.contract;

import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How unlike itself a feed may look before a steward is asked.
 *
 * @param quarantinedAtMost how many rows in a hundred of a delivery may be quarantined
 * @param shrinksAtMost by how many rows in a hundred an extract of everything may be smaller than
 *     the one before it
 * @param poundsMoveAtMostOrNull by how many pounds in a hundred what an extract of everything adds
 *     up to may differ from the one before it; null where it may differ by any
 * @param anyway so many rows are no reason to ask, whatever share of the delivery they are
 */
public record Tolerance(
    int quarantinedAtMost, int shrinksAtMost, @Nullable Integer poundsMoveAtMostOrNull, int anyway)
    implements Serializable {

  /** What holds where a contract says nothing: a small feed is never held, a big one by a half. */
  public static final Tolerance USUAL = new Tolerance(25, 50, null, 100);

  /**
   * By how many pounds in a hundred an extract may differ from the one before it, if that is said.
   */
  public Optional<Integer> poundsMoveAtMost() {
    return Optional.ofNullable(poundsMoveAtMostOrNull);
  }
}
