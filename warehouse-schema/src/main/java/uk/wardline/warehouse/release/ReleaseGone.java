package uk.wardline.warehouse.release;

/** There is no release of that number, or it has expired. */
public final class ReleaseGone extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ReleaseGone(String message) {
    super(message);
  }
}
