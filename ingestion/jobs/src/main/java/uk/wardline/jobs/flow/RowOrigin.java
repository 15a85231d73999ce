package uk.wardline.jobs.flow;

import java.time.Instant;
import java.time.LocalDate;
import uk.wardline.feeds.contract.Contract;

/**
 * What all rows of one delivery have in common.
 *
 * @param receivedAt when the delivery was taken in
 * @param asAt the day of the extract
 */
record RowOrigin(
    String feed,
    String source,
    String deliveryId,
    long loadId,
    Instant receivedAt,
    LocalDate asAt) {

  static RowOrigin of(WritePlan plan, WritePlan.Planned planned) {
    Contract contract = planned.contract();
    return new RowOrigin(
        contract.feed(),
        contract.source().system(),
        planned.delivery().id(),
        plan.loadId(),
        plan.receivedAt(),
        planned.asAt());
  }
}
