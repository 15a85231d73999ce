package uk.wardline.jobs.cli;

/** What was given cannot be used; the message holds every reason. */
final class InputRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  InputRefused(String message) {
    super(message);
  }
}
