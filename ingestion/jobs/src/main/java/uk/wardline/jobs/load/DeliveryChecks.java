package uk.wardline.jobs.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.wardline.feeds.contract.Arrival;
import uk.wardline.jobs.load.DeliveryLimits.Rows;
import uk.wardline.warehouse.load.Check;

/** Asks of each delivery of a load whether it looks like one of its feed. */
final class DeliveryChecks {
  private final DeliveryBook book;

  /** Compares with what was loaded before. */
  DeliveryChecks(DeliveryBook book) {
    this.book = book;
  }

  /** Every check, in the order of the extracts. */
  List<Check> of(List<Intake> taken) {
    var checks = new ArrayList<Check>();
    Map<String, Rows> latest = new HashMap<>();
    for (Intake intake : taken.stream().sorted(Comparator.comparing(Intake::asAt)).toList()) {
      var arrival = intake.arrived().contract().arrival();
      String feed = intake.arrived().contract().feed();
      var rows =
          new Rows(
              intake.delivery().fileName(),
              intake.delivery().content().rows(),
              intake.counts().quarantined());
      checks.add(DeliveryLimits.quarantined(rows, arrival.tolerance()));
      if (arrival.mode() == Arrival.Mode.FULL && !arrival.replaces()) {
        var before = latest.computeIfAbsent(feed, f -> book.last(f).map(Rows::of).orElse(null));
        if (before != null) {
          checks.add(DeliveryLimits.shrinkage(rows, before, arrival.tolerance()));
        }
        latest.put(feed, rows);
      }
    }
    return List.copyOf(checks);
  }
}
