package uk.wardline.server.report;

import java.util.Locale;

/** How far a run is. */
public enum RunState {
  /** Waits for its turn. */
  QUEUED,
  /** Is being made. */
  RUNNING,
  /** Its files are there. */
  DONE,
  /** It ended without files. */
  FAILED;

  /** The word in the database. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static RunState named(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
