package uk.wardline.jobs.flow;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import uk.wardline.feeds.contract.Contract;
import uk.wardline.feeds.survey.Delivery;
import uk.wardline.geo.WardSet;

/**
 * What a job is to write: everything a worker needs beside the spans.
 *
 * @param loadId the load
 * @param receivedAt when its deliveries were taken in
 * @param deliveries the deliveries; a span names one by its place in this list
 * @param wards every ward set, to place facts by
 */
public record WritePlan(
    long loadId, Instant receivedAt, List<Planned> deliveries, List<WardSet> wards)
    implements Serializable {

  public WritePlan {
    deliveries = List.copyOf(deliveries);
    wards = List.copyOf(wards);
  }

  /**
   * One delivery of the plan.
   *
   * @param asAt the day on which the extract was taken
   * @param repeated rows whose key an earlier row has
   */
  public record Planned(Delivery delivery, Contract contract, LocalDate asAt, RepeatedKeys repeated)
      implements Serializable {
    Planned without(RepeatedKeys found) {
      return new Planned(delivery, contract, asAt, found);
    }
  }

  /** The same plan, knowing which rows of each delivery have a key that is taken. */
  public WritePlan without(List<RepeatedKeys> repeated) {
    return new WritePlan(
        loadId,
        receivedAt,
        IntStream.range(0, deliveries.size())
            .mapToObj(i -> deliveries.get(i).without(repeated.get(i)))
            .toList(),
        wards);
  }
}
