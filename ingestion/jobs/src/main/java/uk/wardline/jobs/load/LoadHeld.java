package uk.wardline.jobs.load;

import uk.wardline.warehouse.load.LoadEntry;

/** A load waits for a steward; until it is released or discarded, nobody else may write. */
public final class LoadHeld extends RuntimeException {
  private static final long serialVersionUID = 1;

  static LoadHeld by(LoadEntry held) {
    return new LoadHeld(held.loadId(), held.message());
  }

  private LoadHeld(long loadId, String why) {
    super(
        ("Load %d is held, and nothing else is loaded until a steward has released or discarded it."
                + " %s Look at it: wardline load show %d. Then: wardline load release %d --reason"
                + " TEXT, or wardline load discard %d --reason TEXT.")
            .formatted(loadId, why, loadId, loadId, loadId));
  }
}
