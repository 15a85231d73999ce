package uk.wardline.jobs.load;

import java.util.Optional;
import uk.wardline.warehouse.load.LoadEntry;

/** The load that a steward decides about is not held. */
public final class NoHeldLoad extends RuntimeException {
  private static final long serialVersionUID = 1;

  static void unless(Optional<LoadEntry> held, long loadId) {
    if (held.stream().noneMatch(load -> load.loadId() == loadId)) {
      throw new NoHeldLoad(
          "Load %d is not held, so that there is nothing to decide. %s"
              .formatted(
                  loadId,
                  held.map(load -> "The one that is held is load " + load.loadId() + ".")
                      .orElse("No load is held.")));
    }
  }

  NoHeldLoad(String message) {
    super(message);
  }
}
