package uk.wardline.jobs.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.wardline.warehouse.app.Tables.AS_AT_DAY;
import static uk.wardline.warehouse.app.Tables.LEDGER_ENTRY;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import uk.wardline.jobs.testing.Released;
import uk.wardline.warehouse.load.LoadState;
import uk.wardline.warehouse.platform.Platform;
import uk.wardline.warehouse.testing.SharedPlatform;

/** What people enter, on its way to readers. */
@ExtendWith(SharedPlatform.class)
class EnteredIT {
  private final Platform platform;

  EnteredIT(Platform platform) {
    this.platform = platform;
  }

  @Test
  void an_entry_is_released_by_the_next_load_without_any_file_and_once() throws SQLException {
    enter("maintenance", "240000.00");

    assertThat(load().state()).isEqualTo(LoadState.RELEASED);

    assertThat(load().state()).isEqualTo(LoadState.UNCHANGED);
    assertThat(
            new Released(platform)
                .rows(
                    """
                    select line, financial_year, division, amount_gbp, entered_by from core.ledger_entry
                    where line = 'maintenance'
                    """))
        .containsExactly("maintenance|2012/13|all divisions|240000.00|fiona");
  }

  @Test
  void a_day_that_is_asked_for_is_taken_by_the_next_load_and_waits_for_its_extract()
      throws SQLException {
    try (var connection = platform.postgres().connect()) {
      DSL.using(connection, SQLDialect.POSTGRES)
          .insertInto(AS_AT_DAY)
          .set(AS_AT_DAY.DAY, LocalDate.parse("2029-10-01"))
          .set(AS_AT_DAY.REASON, "Question of the audit committee")
          .set(AS_AT_DAY.ASKED_BY, "fiona")
          .execute();
    }

    assertThat(load().state()).isEqualTo(LoadState.RELEASED);

    assertThat(new Released(platform).rows("select * from core.asked_day"))
        .containsExactly("2029-10-01|Question of the audit committee");
  }

  @Test
  void an_entry_on_a_line_that_is_none_is_refused() {
    assertThatThrownBy(() -> enter("maintenence", "1.00")).isInstanceOf(DataAccessException.class);
  }

  private IngestReport load() {
    return new Ingest(platform, 1, Clock.systemUTC()).run(List.of(), LoadListener.NONE);
  }

  private void enter(String line, String amount) throws SQLException {
    try (var connection = platform.postgres().connect()) {
      DSL.using(connection, SQLDialect.POSTGRES)
          .insertInto(LEDGER_ENTRY)
          .set(LEDGER_ENTRY.ENTRY_KIND, "actual")
          .set(LEDGER_ENTRY.LINE, line)
          .set(LEDGER_ENTRY.FINANCIAL_YEAR, "2012/13")
          .set(LEDGER_ENTRY.DIVISION, "all divisions")
          .set(LEDGER_ENTRY.AMOUNT_GBP, new BigDecimal(amount))
          .set(LEDGER_ENTRY.REASON, "Invoice of the year")
          .set(LEDGER_ENTRY.ENTERED_BY, "fiona")
          .execute();
    }
  }
}
