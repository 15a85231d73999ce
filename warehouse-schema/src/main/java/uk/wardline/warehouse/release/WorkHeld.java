package uk.wardline.warehouse.release;

import java.util.Optional;

/** Somebody else holds the work lock: try again later. The message says who and since when. */
public final class WorkHeld extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WorkHeld(Optional<WorkLock.Holder> holder) {
    super(
        "Another load or schema change is under way"
            + holder.map(h -> ": " + h).orElse(", and ended just now")
            + ". Try again when it has ended.");
  }
}
