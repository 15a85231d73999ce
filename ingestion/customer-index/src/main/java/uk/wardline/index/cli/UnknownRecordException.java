package uk.wardline.index.cli;

/** A record that was asked for is in none of the files. */
final class UnknownRecordException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnknownRecordException(String message) {
    super(message);
  }
}
