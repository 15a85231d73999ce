package uk.wardline.jobs.flow;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

  private final HashMap<String, Long> ofOthers = new HashMap<>();
  private final ArrayList<String> moneyFields = new ArrayList<>();
  private long[] pence = {};

  @SuppressWarnings("serial") // always a list of List.of or toList, which can be serialised
  private volatile List<RowFault> first = List.of();

  /**
   * Rows of a delivery.
   *
   * @param faults the first fault of the first quarantined rows, values of persons hidden
   * @param pence what the accepted rows add up to, by the name of the field
   */
  public record Result(
      long accepted, long quarantined, List<RowFault> faults, Map<String, Long> pence)
      implements Serializable {}

  /** Names the fields that {@link #pounds} adds up, by their place. */
  void addsUp(List<String> fields) {
    moneyFields.clear();
    moneyFields.addAll(fields);
    pence = new long[fields.size()];
  }

  /** Adds what a field of an accepted row says; at most two digits behind the point. */
  void pounds(int place, BigDecimal amount) {
    pence[place] += amount.setScale(2).unscaledValue().longValueExact();
  }

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
    var sums = new TreeMap<String, Long>(ofOthers);
    for (int i = 0; i < pence.length; i++) {
      sums.merge(moneyFields.get(i), pence[i], Long::sum);
    }
    return new Result(accepted, quarantined, first, sums);
  }

  @Override
  public void resetLocal() {
    accepted = 0;
    quarantined = 0;
    first = List.of();
    ofOthers.clear();
    Arrays.fill(pence, 0);
  }

  @Override
  public void merge(Accumulator<RowFault, Result> other) {
    var result = other.getLocalValue();
    accepted += result.accepted();
    quarantined += result.quarantined();
    result.pence().forEach((field, sum) -> ofOthers.merge(field, sum, Long::sum));
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
