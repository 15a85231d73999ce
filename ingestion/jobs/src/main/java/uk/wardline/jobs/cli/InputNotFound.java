package uk.wardline.jobs.cli;

/** A file or folder that the command line names is not there. */
final class InputNotFound extends RuntimeException {
  private static final long serialVersionUID = 1;

  InputNotFound(String message) {
    super(message);
  }
}
