package uk.wardline.server.birt;

/**
 * Is told how far a run is, and says whether to go on. Called on the thread that runs the report.
 */
@FunctionalInterface
public interface ReportProgress {
  /**
   * The run has come this far.
   *
   * @param percent 0 to 100, never falling
   * @param doing what is being done now, in words for the reader
   */
  void reached(int percent, String doing);

  /** Whether the reader no longer wants it; asked between and during the steps, from any thread. */
  default boolean cancelled() {
    return false;
  }

  /** Tells nobody. */
  static ReportProgress silent() {
    return (_, _) -> {};
  }
}
