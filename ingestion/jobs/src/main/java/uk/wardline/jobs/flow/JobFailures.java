package uk.wardline.jobs.flow;

import org.apache.flink.util.ExceptionUtils;
import uk.wardline.feeds.survey.DeliveryChanged;

/** Finds out why a Flink job broke off. */
final class JobFailures {
  private JobFailures() {}

  /** What to throw: the change of a file as such, anything else as a failed write. */
  static RuntimeException of(Exception e) {
    if (e instanceof InterruptedException) {
      Thread.currentThread().interrupt();
      return new WriteFailed("The load was interrupted", e);
    }
    return ExceptionUtils.findSerializedThrowable(
            e, DeliveryChanged.class, JobFailures.class.getClassLoader())
        .<RuntimeException>map(changed -> changed)
        .orElseGet(() -> new WriteFailed("The Flink job broke off: " + innermost(e), e));
  }

  private static Throwable innermost(Throwable e) {
    var cause = e.getCause();
    return cause == null ? e : innermost(cause);
  }
}
