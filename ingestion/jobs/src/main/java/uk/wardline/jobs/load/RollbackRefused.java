package uk.wardline.jobs.load;

/** Readers cannot be taken back to that release; nothing was done. */
public final class RollbackRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  RollbackRefused(String message) {
    super(message);
  }
}
