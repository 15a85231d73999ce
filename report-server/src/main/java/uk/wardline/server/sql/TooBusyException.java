package uk.wardline.server.sql;

/** More statements or reports wait than can be taken on; nothing was begun. */
public final class TooBusyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With words for the reader. */
  public TooBusyException(String message) {
    super(message);
  }
}
