package uk.wardline.server.web;

/** The reader's role has no right to it. */
public final class NotForYouException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Names what was asked for, for the log. */
  public NotForYouException(String what) {
    super(what);
  }
}
