package uk.wardline.server.birt;

/**
 * A report could not be made, through no fault of the reader; the message names the report and the
 * cause.
 */
public final class ReportFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ReportFailedException(String message, Throwable cause) {
    super(message, cause);
  }

  ReportFailedException(String message) {
    super(message);
  }
}
