package uk.wardline.jobs.flow;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import uk.wardline.feeds.fault.RowFault;

/**
 * What a job wrote, counted while it wrote.
 *
 * @param deliveries in the order of the plan
 * @param startedAt when the first worker was ready, so that what came before is Flink's own start
 */
public record WriteCounts(List<OfDelivery> deliveries, Instant startedAt) {
  /** Names the time at which the first worker was ready. */
  static final String STARTED = "started-at";

  /** Names the counter of bytes that were read. */
  static final String BYTES = "bytes-read";

  public WriteCounts {
    deliveries = List.copyOf(deliveries);
  }

  /**
   * What became of a delivery's rows.
   *
   * @param faults the first fault of the first rows that were quarantined, to be shown; values of
   *     persons are hidden
   * @param pounds what the accepted rows add up to, by the name of the field
   */
  public record OfDelivery(
      long accepted, long quarantined, List<RowFault> faults, Map<String, BigDecimal> pounds) {
    public OfDelivery {
      faults = List.copyOf(faults);
      pounds = Map.copyOf(pounds);
    }

    private static OfDelivery of(DeliveryCount.Result result) {
      return new OfDelivery(
          result.accepted(),
          result.quarantined(),
          result.faults(),
          result.pence().entrySet().stream()
              .collect(
                  Collectors.toMap(Map.Entry::getKey, e -> BigDecimal.valueOf(e.getValue(), 2))));
    }
  }

  /** Names the counter of a delivery. */
  static String delivery(int number) {
    return "delivery-" + number;
  }

  static WriteCounts of(int deliveries, Map<String, Object> accumulated) {
    return new WriteCounts(
        IntStream.range(0, deliveries)
            .mapToObj(i -> (DeliveryCount.Result) requireNonNull(accumulated.get(delivery(i))))
            .map(OfDelivery::of)
            .toList(),
        StartTime.of(accumulated));
  }

  /** Rows that were accepted, of all deliveries. */
  public long accepted() {
    return deliveries.stream().mapToLong(OfDelivery::accepted).sum();
  }

  /** Rows that were quarantined, of all deliveries. */
  public long quarantined() {
    return deliveries.stream().mapToLong(OfDelivery::quarantined).sum();
  }
}
