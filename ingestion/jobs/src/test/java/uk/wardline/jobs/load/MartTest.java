package uk.wardline.jobs.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import org.jooq.Named;
import org.jooq.Table;
import org.junit.jupiter.api.Test;
import uk.wardline.warehouse.tables.core.Tables;

class MartTest {
  @Test
  void a_mart_reads_the_tables_that_its_sql_names() {
    var mart = Mart.of(uk.wardline.warehouse.tables.mart.Tables.CONTACT_WARD_QUARTER);

    assertThat(mart.file()).isEqualTo("mart/contact_ward_quarter.sql");
    assertThat(mart.reads())
        .extracting(Named::getName)
        .containsExactlyInAnyOrder(
            "fact_contact", "customer_xref", "measure_parameter", "dim_channel", "dim_ward");
    assertThat(mart.facts()).extracting(Named::getName).containsExactly("fact_contact");
  }

  @Test
  void without_customers_there_are_none_as_at_a_day_whatever_wards_there_are() {
    assertThat(Mart.of(Tables.DIM_CUSTOMER_AS_AT).facts())
        .extracting(Named::getName)
        .containsExactlyInAnyOrder("dim_as_at_day", "dim_customer");
  }

  @Test
  void every_mart_rests_on_facts_and_is_made_after_those_it_reads() {
    var later = new ArrayList<Table<?>>(Marts.ALL.stream().map(Mart::table).toList());
    for (Mart mart : Marts.ALL) {
      assertThat(mart.facts()).as(mart.name()).isNotEmpty();
      assertThat(mart.reads()).as(mart.name()).doesNotContainAnyElementsOf(later);
      later.remove(mart.table());
    }
  }

  @Test
  void what_is_shown_to_everybody_is_made_by_no_mart() {
    assertThatThrownBy(
            () -> Mart.of(uk.wardline.warehouse.tables.published.Tables.INCIDENT_WARD_MONTH))
        .hasMessageStartingWith("incident_ward_month is published");
    assertThat(Marts.ALL).allMatch(mart -> mart.name().matches("(core|mart)\\..+"));
  }

  @Test
  void a_table_without_sql_is_named() {
    assertThatThrownBy(() -> Mart.of(Tables.DIM_WARD)).hasMessageContaining("core/dim_ward.sql");
  }
}
