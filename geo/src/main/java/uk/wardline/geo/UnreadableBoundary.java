package uk.wardline.geo;

import java.io.Serial;

/** A text that is no polygon in well-known text. The message says where it stops making sense. */
public final class UnreadableBoundary extends IllegalArgumentException {
  @Serial private static final long serialVersionUID = 1;

  UnreadableBoundary(String message) {
    super(message);
  }
}
