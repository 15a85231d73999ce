package uk.wardline.server.ward;

import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;
import static uk.wardline.warehouse.app.Tables.DELIVERY;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** How new the data are and what was set aside, from the record of deliveries. Thread-safe. */
public final class Freshness {
  /**
   * What stands under a figure.
   *
   * @param sources each feed whose deliveries count, by name, with the licence or law it comes by
   * @param latest when the latest delivery was taken in, null if there is none
   * @param rowsQuarantined rows of the deliveries that count which were set aside
   */
  public record Stamp(List<String> sources, @Nullable Instant latest, long rowsQuarantined) {
    /** Copies the sources. */
    public Stamp {
      sources = List.copyOf(sources);
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

  /** The stamp of the deliveries that brought facts of a kind and were not replaced. */
  public Stamp stamp(String kind) {
    var counts = DELIVERY.STATE.eq("taken").and(DELIVERY.REPLACED_BY.isNull()).and(brought(kind));
    var sources =
        sql.selectDistinct(DELIVERY.FEED, DELIVERY.LEGAL_GATEWAY)
            .from(DELIVERY)
            .where(counts)
            .orderBy(DELIVERY.FEED, DELIVERY.LEGAL_GATEWAY)
            .fetch(row -> source(row.value1(), row.value2()));
    var row =
        sql.select(max(DELIVERY.RECEIVED_AT), sum(DELIVERY.ROWS_QUARANTINED))
            .from(DELIVERY)
            .where(counts)
            .fetchSingle();
    OffsetDateTime latest = row.value1();
    var quarantined = row.value2();
    return new Stamp(
        sources,
        latest == null ? null : latest.toInstant(),
        quarantined == null ? 0 : quarantined.longValueExact());
  }

  private static Condition brought(String kind) {
    return concat(val(" "), DELIVERY.FACTS, val(" ")).contains(" " + kind + " ");
  }

  private static String source(String feed, @Nullable String legalGateway) {
    return legalGateway == null ? feed : feed + " (" + legalGateway + ")";
  }
}
