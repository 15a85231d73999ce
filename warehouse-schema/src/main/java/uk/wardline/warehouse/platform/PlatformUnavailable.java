package uk.wardline.warehouse.platform;

/** A part of the platform cannot be started, reached or entered; the message says which and why. */
public final class PlatformUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With the part's own complaint in the message. */
  public PlatformUnavailable(String message) {
    super(message);
  }

  /** With what the part threw. */
  public PlatformUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
