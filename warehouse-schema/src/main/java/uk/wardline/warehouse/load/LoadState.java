package uk.wardline.warehouse.load;

import java.util.Locale;

/** How a load stands, as {@code app.load} keeps it. */
public enum LoadState {
  /** Under way, or killed. */
  RUNNING,
  /** It made a release. */
  RELEASED,
  /** Something in it looks wrong; readers see what they saw before, until a steward decides. */
  HELD,
  /** It was held, and a steward let it go. */
  DISCARDED,
  /** There was nothing new. */
  UNCHANGED,
  /** All that was new was refused. */
  REFUSED,
  /** It broke off; readers see what they saw before. */
  FAILED;

  /** The word in {@code app.load}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
