package uk.wardline.jobs.load;

import static uk.wardline.warehouse.app.Tables.LOAD;

import uk.wardline.warehouse.load.Decision;
import uk.wardline.warehouse.platform.Platform;
import uk.wardline.warehouse.release.Release;

/** Ends a load that was held, as a steward decides. */
public final class HeldLoad {
  private final Platform platform;
  private final long loadId;

  /** The load of that number. */
  public HeldLoad(Platform platform, long loadId) {
    this.platform = platform;
    this.loadId = loadId;
  }

  /**
   * Lets readers see what the load wrote, as if it had not been held.
   *
   * @throws NoHeldLoad if that load is not held
   * @throws uk.wardline.warehouse.release.WorkHeld if somebody else decides at this moment
   */
  public Release release(Decision decision, LoadListener listener) {
    try (var session = LoadSession.resume(platform, loadId, listener)) {
      if (!session.holdsNews()) {
        throw new NoHeldLoad(
            "What load %d wrote is gone; discard it, and load its files again".formatted(loadId));
      }
      var standing = new DeliverySteps(session).standing();
      return session.release(
          "released by a steward",
          tx -> {
            DeliveryBook.follow(tx, standing);
            long last =
                tx.select(LOAD.DECISIONS_TO)
                    .from(LOAD)
                    .where(LOAD.LOAD_ID.eq(loadId))
                    .fetchSingle()
                    .value1();
            LinkDecisions.applied(tx, loadId, last);
            session.decided(tx, decision);
          });
    }
  }

  /**
   * Lets go of what the load wrote. Its files are known no longer and may be loaded again.
   *
   * @throws NoHeldLoad if that load is not held
   * @throws uk.wardline.warehouse.release.WorkHeld if somebody else decides at this moment
   */
  public void discard(Decision decision, LoadListener listener) {
    try (var session = LoadSession.resume(platform, loadId, listener)) {
      session.letGo(
          "discarded by a steward",
          tx -> {
            DeliveryBook.letGo(tx, loadId);
            session.decided(tx, decision);
          });
    }
  }
}
