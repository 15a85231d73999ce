package uk.wardline.server.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uk.wardline.warehouse.platform.PlatformUnavailable;

class TablesReadTest {
  @Test
  void where_no_plan_can_be_had_the_tables_are_unknown_and_not_none() {
    var tables =
        TablesRead.of(
            () -> {
              throw new PlatformUnavailable("Trino is away");
            },
            "SELECT * FROM core.fact_incident");

    assertThat(tables).isEqualTo("tables unknown");
  }
}
