package uk.wardline.server.ward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.wardline.warehouse.app.Tables.DELIVERY;
import static uk.wardline.warehouse.app.Tables.LOAD;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import uk.wardline.server.testing.RunningServer;
import uk.wardline.server.testing.WithServer;

@ExtendWith(WithServer.class)
class FreshnessIT {
  private static final OffsetDateTime MARCH =
      OffsetDateTime.of(2031, 3, 1, 9, 0, 0, 0, ZoneOffset.UTC);
  private static final OffsetDateTime APRIL = MARCH.plusMonths(1);

  private final RunningServer server;

  FreshnessIT(RunningServer server) {
    this.server = server;
  }

  /** Thrown so that nothing of a test stays. */
  private static final class Undo extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @Test
  void a_figure_stands_on_the_deliveries_that_brought_its_kind_of_fact_alone() {
    assertThatThrownBy(() ->
            server
                .postgres()
                .transaction(tx -> {
                  var sql = tx.dsl();
                  long load =
                      sql.insertInto(LOAD)
                          .set(LOAD.KIND, "ingest")
                          .set(LOAD.STARTED_AT, MARCH)
                          .set(LOAD.STATE, "released")
                          .returning(LOAD.LOAD_ID)
                          .fetchSingle()
                          .getLoadId();
                  delivery(sql, load, "lamps", "lamp street-lamp", "A licence", MARCH, 3);
                  delivery(sql, load, "repairs", "lamp-repair", "A law", APRIL, 50);
                  delivery(sql, load, "people", "", "A law", APRIL, 7);

                  var stamp = new Freshness(sql).stamp("lamp");

                  assertThat(stamp.sources()).containsExactly("lamps (A licence)");
                  assertThat(stamp.receivedAt()).hasValue(MARCH.toInstant());
                  assertThat(stamp.rowsQuarantined()).isEqualTo(3);
                  throw new Undo();
                }))
        .isInstanceOf(Undo.class);
  }

  private static void delivery(
      DSLContext sql,
      long load,
      String feed,
      String facts,
      String gateway,
      OffsetDateTime at,
      long quarantined) {
    sql.insertInto(DELIVERY)
        .set(DELIVERY.DELIVERY_ID, "freshness-" + feed)
        .set(DELIVERY.FEED, feed)
        .set(DELIVERY.FILE_NAME, feed + ".csv")
        .set(DELIVERY.ROWS_READ, 100L)
        .set(DELIVERY.ROWS_ACCEPTED, 100 - quarantined)
        .set(DELIVERY.ROWS_QUARANTINED, quarantined)
        .set(DELIVERY.LOAD_ID, load)
        .set(DELIVERY.RECEIVED_AT, at)
        .set(DELIVERY.FACTS, facts)
        .set(DELIVERY.LEGAL_GATEWAY, gateway)
        .execute();
  }
}
