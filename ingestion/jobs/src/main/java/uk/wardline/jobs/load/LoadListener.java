package uk.wardline.jobs.load;

/** Follows a load, for a progress bar or a benchmark. Called by the thread that loads. */
public interface LoadListener {
  /** Hears nothing. */
  LoadListener NONE = new LoadListener() {};

  /** A step begins. */
  default void began(Step step) {}

  /**
   * The step that began last has come so far.
   *
   * @param done of {@code total} bytes
   */
  default void progress(long done, long total) {}

  /** A step is done. */
  default void ended(Step step, Done<?> done) {}

  /** The load is over, well or not. */
  default void closed() {}
}
