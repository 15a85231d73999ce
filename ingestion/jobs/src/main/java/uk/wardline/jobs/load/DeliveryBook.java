package uk.wardline.jobs.load;

import static org.jooq.impl.DSL.max;
import static uk.wardline.warehouse.app.Tables.DELIVERY;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import uk.wardline.warehouse.app.tables.records.DeliveryRecord;

/**
 * The deliveries that readers know, in {@code app.delivery}: written with a release, or held with
 * their load. One that is held or withdrawn counts for nothing.
 */
final class DeliveryBook {
  private static final String TAKEN = "taken";
  private static final String HELD = "held";
  private static final String WITHDRAWN = "withdrawn";
  private static final Condition COUNTS = DELIVERY.STATE.eq(TAKEN);

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

  /** A delivery as the warehouse has it, and what took its place, if anything did. */
  record Standing(
      String id,
      String fileName,
      long loadId,
      long rowsAccepted,
      long rowsQuarantined,
      @Nullable String replacedBy) {}

  /** The delivery with that content, whenever it came. */
  Optional<Entry> find(String id) {
    return sql.selectFrom(DELIVERY)
        .where(DELIVERY.DELIVERY_ID.eq(id))
        .and(COUNTS)
        .fetchOptional(Entry::of);
  }

  /** The latest extract of a feed that is loaded. */
  Optional<Entry> last(String feed) {
    return sql.selectFrom(DELIVERY)
        .where(DELIVERY.FEED.eq(feed))
        .and(COUNTS)
        .orderBy(DELIVERY.AS_AT.desc(), DELIVERY.RECEIVED_AT.desc())
        .limit(1)
        .fetchOptional(Entry::of);
  }

  /** The day of the latest extract of a feed that is loaded. */
  Optional<LocalDate> latest(String feed) {
    return Optional.ofNullable(
        sql.select(max(DELIVERY.AS_AT))
            .from(DELIVERY)
            .where(DELIVERY.FEED.eq(feed))
            .and(COUNTS)
            .fetchOne(0, LocalDate.class));
  }

  /** The deliveries of a feed and scope whose rows are in the warehouse. */
  List<Entry> inForce(String feed, String scope) {
    return sql.selectFrom(DELIVERY)
        .where(DELIVERY.FEED.eq(feed))
        .and(DELIVERY.SCOPE.eq(scope))
        .and(COUNTS)
        .and(DELIVERY.REPLACED_BY.isNull())
        .orderBy(DELIVERY.RECEIVED_AT)
        .fetch(Entry::of);
  }

  /** Every delivery that was taken in, those too that were replaced since. */
  List<Entry> all() {
    return sql.selectFrom(DELIVERY).where(COUNTS).fetch(Entry::of);
  }

  /** The kinds of fact that the rows of each delivery became, parted by blanks. */
  Map<String, String> kinds() {
    return sql.select(DELIVERY.DELIVERY_ID, DELIVERY.FACTS)
        .from(DELIVERY)
        .where(COUNTS)
        .fetchMap(DELIVERY.DELIVERY_ID, DELIVERY.FACTS);
  }

  /** The same of a delivery that is not in the book yet. */
  static String kinds(Intake intake) {
    return intake.arrived().contract().facts().stream()
        .map(mapping -> mapping.kind().name())
        .collect(Collectors.joining(" "));
  }

  /** Writes what a load took in, within the transaction of its release. */
  static void write(DSLContext tx, long loadId, Instant receivedAt, List<Intake> taken) {
    taken.forEach(intake -> write(tx, loadId, receivedAt, intake, TAKEN));
    for (Intake intake : taken) {
      for (Entry replaced : intake.replaces()) {
        tx.update(DELIVERY)
            .set(DELIVERY.REPLACED_BY, intake.delivery().id())
            .where(DELIVERY.DELIVERY_ID.eq(replaced.id()))
            .execute();
      }
    }
  }

  /** Writes what a load took in that is held; nothing is replaced yet. */
  static void hold(DSLContext tx, long loadId, Instant receivedAt, List<Intake> taken) {
    taken.forEach(intake -> write(tx, loadId, receivedAt, intake, HELD));
  }

  /** The content may have come before, and been withdrawn. */
  private static void write(
      DSLContext tx, long loadId, Instant receivedAt, Intake intake, String state) {
    var row = new DeliveryRecord();
    row.setDeliveryId(intake.delivery().id());
    row.setFeed(intake.arrived().contract().feed());
    row.setFileName(intake.delivery().fileName());
    row.setScope(intake.delivery().scope().orElse(null));
    row.setRowsRead(intake.delivery().content().rows());
    row.setRowsAccepted(intake.counts().accepted());
    row.setRowsQuarantined(intake.counts().quarantined());
    row.setLoadId(loadId);
    row.setAsAt(intake.asAt());
    row.setFacts(kinds(intake));
    row.setLegalGateway(intake.arrived().contract().source().legalGateway());
    row.setReceivedAt(receivedAt.atOffset(ZoneOffset.UTC));
    row.setReplacedBy(null);
    row.setState(state);
    tx.insertInto(DELIVERY).set(row).onConflict(DELIVERY.DELIVERY_ID).doUpdate().set(row).execute();
  }

  /** Withdraws what a held load took in. */
  static void letGo(DSLContext tx, long loadId) {
    tx.update(DELIVERY)
        .set(DELIVERY.STATE, WITHDRAWN)
        .where(DELIVERY.LOAD_ID.eq(loadId))
        .and(DELIVERY.STATE.eq(HELD))
        .execute();
  }

  /**
   * Makes the book say of every delivery what the warehouse says, within the transaction of the
   * release that shows it so.
   */
  static void follow(DSLContext tx, List<Standing> warehouse) {
    tx.update(DELIVERY).set(DELIVERY.STATE, WITHDRAWN).execute();
    for (Standing standing : warehouse) {
      tx.update(DELIVERY)
          .set(DELIVERY.STATE, TAKEN)
          .set(DELIVERY.LOAD_ID, standing.loadId())
          .set(DELIVERY.ROWS_ACCEPTED, standing.rowsAccepted())
          .set(DELIVERY.ROWS_QUARANTINED, standing.rowsQuarantined())
          .set(DELIVERY.REPLACED_BY, standing.replacedBy())
          .where(DELIVERY.DELIVERY_ID.eq(standing.id()))
          .execute();
    }
  }
}
