package uk.wardline.server.answer;

/** The warehouse has no release yet, so there is nothing to answer from. */
public final class NothingReleasedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NothingReleasedException() {
    super("The warehouse has no release yet. Load something first: wardline ingest.");
  }
}
