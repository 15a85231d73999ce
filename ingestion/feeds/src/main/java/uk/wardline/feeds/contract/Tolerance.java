package uk.wardline.feeds.contract;

import java.io.Serializable;

/**
 * How unlike itself a feed may look before a steward is asked.
 *
 * @param quarantinedAtMost how many rows in a hundred of a delivery may be quarantined
 * @param shrinksAtMost by how many rows in a hundred an extract of everything may be smaller than
 *     the one before it
 * @param anyway so many rows are no reason to ask, whatever share of the delivery they are
 */
public record Tolerance(int quarantinedAtMost, int shrinksAtMost, int anyway)
    implements Serializable {

  /** What holds where a contract says nothing: a small feed is never held, a big one by a half. */
  public static final Tolerance USUAL = new Tolerance(25, 50, 100);
}
