package uk.wardline.jobs.flow;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.api.common.accumulators.Accumulator;
import uk.wardline.feeds.fault.RowFault;

/**
 * Counts what became of the rows of one delivery, and keeps the first few faults to show. Flink
 * looks at it from another thread while it counts; hence the list is replaced, never changed.
 */
final class DeliveryCount implements Accumulator<RowFault, DeliveryCount.Result> {
  private static final long serialVersionUID = 1;

  /** How many faults are kept to be shown; all of them are in the quarantine. */
  static final int SHOWN = 20;

  private long accepted;
  private long quarantined;

  @SuppressWarnings("serial") // always a list of List.of or toList, which can be serialised
  private volatile List<RowFault> first = List.of();

  /**
   * Rows of a delivery.
   *
   * @param faults the first fault of the first quarantined rows, values of persons hidden
   */
  public record Result(long accepted, long quarantined, List<RowFault> faults)
      implements Serializable {}

  /** Counts a row that was accepted. */
  void accepted() {
    accepted++;
  }

  /** Counts a row that was put aside, for this reason among others. */
  @Override
  public void add(RowFault reason) {
    quarantined++;
    if (first.size() < SHOWN || reason.line() < first.getLast().line()) {
      first = earliest(Stream.concat(first.stream(), Stream.of(reason.masked())));
    }
  }

  private static List<RowFault> earliest(Stream<RowFault> faults) {
    return faults.sorted(Comparator.comparingLong(RowFault::line)).limit(SHOWN).toList();
  }

  @Override
  public Result getLocalValue() {
    return new Result(accepted, quarantined, first);
  }

  @Override
  public void resetLocal() {
    accepted = 0;
    quarantined = 0;
    first = List.of();
  }

  @Override
  public void merge(Accumulator<RowFault, Result> other) {
    var result = other.getLocalValue();
    accepted += result.accepted();
    quarantined += result.quarantined();
    first = earliest(Stream.concat(first.stream(), result.faults().stream()));
  }

  @Override
  @SuppressWarnings("MethodDoesntCallSuperMethod") // a fresh one with the same content
  public DeliveryCount clone() {
    var copy = new DeliveryCount();
    copy.merge(this);
    return copy;
  }
}
