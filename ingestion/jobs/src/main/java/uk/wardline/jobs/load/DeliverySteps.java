package uk.wardline.jobs.load;

import static uk.wardline.warehouse.tables.core.Tables.DELIVERY;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.wardline.feeds.contract.FactMapping;
import uk.wardline.jobs.fact.FactTable;
import uk.wardline.jobs.iceberg.Row;

/**
 * Lets new deliveries take the place of earlier ones, in the tables and in {@code core.delivery}.
 */
final class DeliverySteps {
  private static final int REPLACED_BY = DELIVERY.indexOf(DELIVERY.REPLACED_BY_DELIVERY_ID);

  private final LoadSession session;

  DeliverySteps(LoadSession session) {
    this.session = session;
  }

  /**
   * Takes out the rows of replaced deliveries, and writes down what came.
   *
   * @throws CheckFailed if a replaced delivery had other rows than were counted when it came
   */
  Done<Long> replace(List<Intake> taken, Instant receivedAt) {
    long removed = 0;
    var wrong = new ArrayList<String>();
    for (Intake intake : taken) {
      for (DeliveryBook.Entry replaced : intake.replaces()) {
        long rows = remove(replaced, intake);
        if (rows != replaced.rowsAccepted() + replaced.rowsQuarantined()) {
          wrong.add(
              "%s had %d rows accepted and %d quarantined, but %d were found to take out"
                  .formatted(
                      replaced.fileName(),
                      replaced.rowsAccepted(),
                      replaced.rowsQuarantined(),
                      rows));
        }
        removed += rows;
      }
    }
    if (!wrong.isEmpty()) {
      throw new CheckFailed(wrong);
    }
    writeDown(taken, receivedAt);
    return new Done<>(removed, null, null, removed + " rows of replaced deliveries taken out");
  }

  private long remove(DeliveryBook.Entry replaced, Intake by) {
    var contract = by.arrived().contract();
    for (FactMapping fact : contract.facts()) {
      if (fact.kind().versioned()) {
        VersionSql.of(FactTable.of(fact.kind()))
            .change(session.sql(), "remove-delivery", replaced.id());
      } else {
        session.sql().change(FactSql.of(fact.kind()).removeDelivery(), replaced.id());
      }
    }
    if (contract.person().isPresent()) {
      VersionSql.PERSONS.change(session.sql(), "remove-delivery", replaced.id());
    }
    return session.sql().change("remove-delivery.sql", replaced.id())
        + session.sql().change("remove-delivery-quarantine.sql", replaced.id());
  }

  private void writeDown(List<Intake> taken, Instant receivedAt) {
    Map<String, String> replacedBy = new HashMap<>();
    taken.forEach(t -> t.replaces().forEach(e -> replacedBy.put(e.id(), t.delivery().id())));
    var table = session.catalog().rows(DELIVERY);
    var known = table.read(row -> updated(row, replacedBy));
    table.replace(taker -> {
      known.forEach(taker::take);
      taken.forEach(t -> taker.take(row(t, receivedAt, replacedBy)));
    });
  }

  /** Every delivery as {@code work} has it now. */
  List<DeliveryBook.Standing> standing() {
    return session
        .catalog()
        .rows(DELIVERY)
        .read(row ->
            new DeliveryBook.Standing(
                row.text(DELIVERY.DELIVERY_ID),
                row.text(DELIVERY.FILE_NAME),
                row.number(DELIVERY.LOAD_ID),
                row.number(DELIVERY.ROWS_ACCEPTED),
                row.number(DELIVERY.ROWS_QUARANTINED),
                row.textOrNull(DELIVERY.REPLACED_BY_DELIVERY_ID)));
  }

  private static @Nullable Object[] updated(Row known, Map<String, String> replacedBy) {
    var values = known.values();
    var by = replacedBy.get(known.text(DELIVERY.DELIVERY_ID));
    if (by != null) {
      values[REPLACED_BY] = by;
    }
    return values;
  }

  private @Nullable Object[] row(
      Intake intake, Instant receivedAt, Map<String, String> replacedBy) {
    var delivery = intake.delivery();
    var contract = intake.arrived().contract();
    return new @Nullable Object[] {
      delivery.id(),
      contract.feed(),
      contract.source().system(),
      delivery.fileName(),
      delivery.scope().orElse(null),
      delivery.content().rows(),
      intake.counts().accepted(),
      intake.counts().quarantined(),
      receivedAt.atOffset(ZoneOffset.UTC),
      session.loadId(),
      replacedBy.get(delivery.id()),
      intake.asAt()
    };
  }
}
