package uk.wardline.server.ward;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.sum;
import static uk.wardline.warehouse.app.Tables.DELIVERY;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** How new the data are and what was set aside, from the record of deliveries. Thread-safe. */
public final class Freshness {
  /**
   * What stands under a figure.
   *
   * @param feeds the feeds whose deliveries count, by name
   * @param latest when the latest delivery was taken in, null if there is none
   * @param rowsQuarantined rows of the deliveries that count which were set aside
   */
  public record Stamp(List<String> feeds, @Nullable Instant latest, long rowsQuarantined) {
    /** Copies the feeds. */
    public Stamp {
      feeds = List.copyOf(feeds);
    }

    /** When the latest delivery was taken in. */
    public Optional<Instant> receivedAt() {
      return Optional.ofNullable(latest);
    }
  }

  private final DSLContext sql;

  /** Reads that database. */
  public Freshness(DSLContext sql) {
    this.sql = sql;
  }

  /** The stamp of the deliveries that were not replaced. */
  public Stamp stamp() {
    var feeds =
        sql.selectDistinct(DELIVERY.FEED)
            .from(DELIVERY)
            .where(DELIVERY.REPLACED_BY.isNull())
            .orderBy(DELIVERY.FEED)
            .fetch(DELIVERY.FEED);
    var row =
        sql.select(max(DELIVERY.RECEIVED_AT), sum(DELIVERY.ROWS_QUARANTINED))
            .from(DELIVERY)
            .where(DELIVERY.REPLACED_BY.isNull())
            .fetchSingle();
    OffsetDateTime latest = row.value1();
    var quarantined = row.value2();
    return new Stamp(
        feeds,
        latest == null ? null : latest.toInstant(),
        quarantined == null ? 0 : quarantined.longValueExact());
  }
}
