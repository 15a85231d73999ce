package uk.wardline.feeds.survey;

/**
 * Thrown when the content of a delivery is no longer what was surveyed. The load must be given up
 * and run again.
 */
public final class DeliveryChanged extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The file as a whole is another than it was: longer, or written since. */
  public DeliveryChanged(String file) {
    super(
        file
            + " changed while it was loaded: nothing of it is loaded; wait until it is written,"
            + " then load again");
  }

  /** A part of it is no longer what it was. */
  public DeliveryChanged(String file, Span span) {
    super(
        "%s changed after it was surveyed (bytes %d to %d): nothing of it is loaded; wait until it is written, then load again"
            .formatted(file, span.offset(), span.offset() + span.length()));
  }
}
