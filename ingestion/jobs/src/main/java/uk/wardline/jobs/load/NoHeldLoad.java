package uk.wardline.jobs.load;

/** The load that a steward decides about is not held. */
public final class NoHeldLoad extends RuntimeException {
  private static final long serialVersionUID = 1;

  NoHeldLoad(String message) {
    super(message);
  }
}
