package uk.wardline.warehouse.release;

/**
 * A release would break a rule and was not made; readers see what they saw before. The message says
 * which rule.
 */
public final class ReleaseRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ReleaseRefused(String message) {
    super(message);
  }
}
