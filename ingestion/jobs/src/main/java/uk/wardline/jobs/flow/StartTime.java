package uk.wardline.jobs.flow;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Map;
import org.apache.flink.api.common.accumulators.Accumulator;

/** When the first worker of a job was ready to work, in milliseconds since 1970. */
final class StartTime implements Accumulator<Long, Long> {
  private static final long serialVersionUID = 1;

  private long earliest = System.currentTimeMillis();

  static Instant of(Map<String, Object> accumulated) {
    return Instant.ofEpochMilli((Long) requireNonNull(accumulated.get(WriteCounts.STARTED)));
  }

  @Override
  public void add(Long millis) {
    earliest = Math.min(earliest, millis);
  }

  @Override
  public Long getLocalValue() {
    return earliest;
  }

  @Override
  public void resetLocal() {
    earliest = Long.MAX_VALUE;
  }

  @Override
  public void merge(Accumulator<Long, Long> other) {
    add(other.getLocalValue());
  }

  @Override
  @SuppressWarnings("MethodDoesntCallSuperMethod") // a fresh one with the same content
  public StartTime clone() {
    var copy = new StartTime();
    copy.earliest = earliest;
    return copy;
  }
}
