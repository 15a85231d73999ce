package uk.wardline.warehouse.release;

/**
 * The connection that carried the work lock broke, and the lock went with it. Nothing was released
 * unless {@link Releases#current} says so; run the load again.
 */
public final class WorkLockLost extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WorkLockLost(Throwable cause) {
    super(
        "The connection to PostgreSQL that carried the work lock broke, and the lock went with it: "
            + cause.getMessage()
            + ". Run the load again.",
        cause);
  }
}
