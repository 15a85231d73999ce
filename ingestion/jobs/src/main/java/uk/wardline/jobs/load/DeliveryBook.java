package uk.wardline.jobs.load;

import static org.jooq.impl.DSL.max;
import static uk.wardline.warehouse.app.Tables.DELIVERY;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import uk.wardline.warehouse.app.tables.records.DeliveryRecord;

/**
 * The deliveries that readers know, in {@code app.delivery}: written with a release or not at all.
 */
final class DeliveryBook {
  private final DSLContext sql;

  DeliveryBook(DSLContext sql) {
    this.sql = sql;
  }

  /** A delivery that was taken in. */
  record Entry(String id, String fileName, long loadId, long rowsAccepted, long rowsQuarantined) {
    static Entry of(DeliveryRecord row) {
      return new Entry(
          row.getDeliveryId(),
          row.getFileName(),
          row.getLoadId(),
          row.getRowsAccepted(),
          row.getRowsQuarantined());
    }
  }

  /** The delivery with that content, whenever it came. */
  Optional<Entry> find(String id) {
    return sql.selectFrom(DELIVERY).where(DELIVERY.DELIVERY_ID.eq(id)).fetchOptional(Entry::of);
  }

  /** The day of the latest extract of a feed that is loaded. */
  Optional<LocalDate> latest(String feed) {
    return Optional.ofNullable(
        sql.select(max(DELIVERY.AS_AT))
            .from(DELIVERY)
            .where(DELIVERY.FEED.eq(feed))
            .fetchOne(0, LocalDate.class));
  }

  /** The deliveries of a feed and scope whose rows are in the warehouse. */
  List<Entry> inForce(String feed, String scope) {
    return sql.selectFrom(DELIVERY)
        .where(DELIVERY.FEED.eq(feed))
        .and(DELIVERY.SCOPE.eq(scope))
        .and(DELIVERY.REPLACED_BY.isNull())
        .orderBy(DELIVERY.RECEIVED_AT)
        .fetch(Entry::of);
  }

  private static String kinds(Intake intake) {
    return intake.arrived().contract().facts().stream()
        .map(mapping -> mapping.kind().name())
        .collect(Collectors.joining(" "));
  }

  /** Writes what a load took in, within the transaction of its release. */
  static void write(DSLContext tx, long loadId, Instant receivedAt, List<Intake> taken) {
    for (Intake intake : taken) {
      tx.insertInto(DELIVERY)
          .set(DELIVERY.DELIVERY_ID, intake.delivery().id())
          .set(DELIVERY.FEED, intake.arrived().contract().feed())
          .set(DELIVERY.FILE_NAME, intake.delivery().fileName())
          .set(DELIVERY.SCOPE, intake.delivery().scope().orElse(null))
          .set(DELIVERY.ROWS_READ, intake.delivery().content().rows())
          .set(DELIVERY.ROWS_ACCEPTED, intake.counts().accepted())
          .set(DELIVERY.ROWS_QUARANTINED, intake.counts().quarantined())
          .set(DELIVERY.LOAD_ID, loadId)
          .set(DELIVERY.AS_AT, intake.asAt())
          .set(DELIVERY.FACTS, kinds(intake))
          .set(DELIVERY.LEGAL_GATEWAY, intake.arrived().contract().source().legalGateway())
          .set(DELIVERY.RECEIVED_AT, receivedAt.atOffset(ZoneOffset.UTC))
          .execute();
    }
    for (Intake intake : taken) {
      for (Entry replaced : intake.replaces()) {
        tx.update(DELIVERY)
            .set(DELIVERY.REPLACED_BY, intake.delivery().id())
            .where(DELIVERY.DELIVERY_ID.eq(replaced.id()))
            .execute();
      }
    }
  }
}
