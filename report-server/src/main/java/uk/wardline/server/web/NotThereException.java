package uk.wardline.server.web;

/** There is no such thing, or it is somebody else's, which is not told apart. */
public final class NotThereException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Names what was looked for, for the log. */
  public NotThereException(String what) {
    super(what);
  }
}
