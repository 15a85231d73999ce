package uk.wardline.jobs.flow;

import org.apache.flink.api.common.accumulators.Accumulator;
import org.apache.flink.api.common.accumulators.SimpleAccumulator;

/**
 * The repeated keys of one delivery, as they come together from the workers of a job. A worker adds
 * what it found once, when its input has ended, so that the running job does not send it about.
 */
final class RepeatTotals implements SimpleAccumulator<RepeatedKeys> {
  private static final long serialVersionUID = 1;

  private RepeatedKeys keys = RepeatedKeys.NONE;

  /** Names the totals of a delivery. */
  static String delivery(int number) {
    return "repeats-" + number;
  }

  @Override
  public void add(RepeatedKeys found) {
    keys = keys.and(found);
  }

  @Override
  public RepeatedKeys getLocalValue() {
    return keys;
  }

  @Override
  public void resetLocal() {
    keys = RepeatedKeys.NONE;
  }

  @Override
  public void merge(Accumulator<RepeatedKeys, RepeatedKeys> other) {
    add(other.getLocalValue());
  }

  @Override
  @SuppressWarnings("MethodDoesntCallSuperMethod") // a fresh one with the same content
  public RepeatTotals clone() {
    var copy = new RepeatTotals();
    copy.keys = keys;
    return copy;
  }
}
