package uk.wardline.jobs.load;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.wardline.warehouse.tables.core.Tables.DIM_AS_AT_DAY;
import static uk.wardline.warehouse.tables.core.Tables.LEDGER_ENTRY;
import static uk.wardline.warehouse.tables.mart.Tables.BENEFITS_LEDGER;
import static uk.wardline.warehouse.tables.mart.Tables.BUSINESS_CASE_YEAR;
import static uk.wardline.warehouse.tables.mart.Tables.COLLECTION_WARD_YEAR;
import static uk.wardline.warehouse.tables.mart.Tables.CONTACT_WARD_QUARTER;
import static uk.wardline.warehouse.tables.mart.Tables.PASSPORTED_TENANT;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import uk.wardline.warehouse.platform.Platform;
import uk.wardline.warehouse.testing.SharedPlatform;

/** The business case of the cabinet report, beside what came of it: figures worked by hand. */
@ExtendWith(SharedPlatform.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerIT {
  private final GivenMarts marts;

  LedgerIT(Platform platform) {
    marts = new GivenMarts(platform);
  }

  @BeforeAll
  void make() {
    marts.given(
        DIM_AS_AT_DAY,
        """
        day|reason
        2010-03-31|end of a financial year
        2011-03-31|end of a financial year
        2012-03-31|end of a financial year
        """);
    // £4.00 a contact in 2009/10, £3.50 in 2010/11: 200 contacts less 50p. Low £2.00 and £1.75,
    // high £6.00 and £5.00.
    marts.given(
        CONTACT_WARD_QUARTER,
        """
        ward_code|quarter|contacts|cost_low|cost_central|cost_high
        A|2009-04-01|60|120.00|240.00|360.00
        B|2010-01-01|40|80.00|160.00|240.00
        A|2010-04-01|200|350.00|700.00|1000.00
        """);
    // 90% in 2009/10; 93% of 1,000 in 2010/11, £30 more; 94% of 2,000 in 2011/12, £80 more.
    marts.given(
        COLLECTION_WARD_YEAR,
        """
        tax_year|basis|in_year_collected|in_year_collectable
        2009/10|restated|900.00|1000.00
        2010/11|restated|930.00|1000.00
        2011/12|restated|1880.00|2000.00
        2011/12|as returned|1.00|2000.00
        """);
    // Half of the rent without an award on 31 March 2010, a quarter of £200 a year later: £50 for
    // 52 weeks.
    marts.given(
        PASSPORTED_TENANT,
        """
        tenancy_key|day|weekly_rent|awarded
        T1|2010-03-31|100.00|true
        T2|2010-03-31|100.00|false
        T1|2011-03-31|150.00|true
        T2|2011-03-31|50.00|false
        """);
    marts.given(
        LEDGER_ENTRY,
        """
        entry_id|entry_kind|line|financial_year|division|amount_gbp|budget_line|realises|entered_at
        1|actual|project|2010/11|all divisions|600000.00|||2011-05-01T00:00Z
        2|actual|service efficiencies|2010/11|Housing|40.00|H12|channel shift|2011-05-01T00:00Z
        3|actual|service efficiencies|2010/11|Housing|25.00|||2011-05-01T00:00Z
        4|actual|service efficiencies|2010/11|Housing|-10.00|H12|channel shift|2011-05-02T00:00Z
        5|plan|divisions|2010/11|Housing|100000.00|||2010-05-01T00:00Z
        6|plan|divisions|2010/11|all divisions|-100000.00|||2010-05-01T00:00Z
        7|actual|divisions|2010/11|Housing|90000.00|||2011-05-01T00:00Z
        """);
    marts.make(BENEFITS_LEDGER, BUSINESS_CASE_YEAR);
  }

  @AfterAll
  void leaveNothing() throws SQLException {
    marts.close();
  }

  @Test
  void measured_lines_are_told_against_2009_10_and_a_year_that_is_not_over_is_not_told() {
    assertThat(
            marts.rows(
                """
                select line, financial_year, planned, baseline, actual, actual_low, actual_high
                from mart.benefits_ledger where line in ('channel shift', 'income collection', 'benefit take-up')
                order by line, financial_year
                """))
        .containsExactly(
            "benefit take-up|2010/11|0.00|0.5000|2600.00|null|null",
            "benefit take-up|2011/12|0.00|null|null|null|null",
            "benefit take-up|2012/13|0.00|null|null|null|null",
            "benefit take-up|2013/14|540000.00|null|null|null|null",
            "channel shift|2010/11|0.00|4.0000|100.00|50.00|200.00",
            "channel shift|2011/12|0.00|null|null|null|null",
            "channel shift|2012/13|0.00|null|null|null|null",
            "channel shift|2013/14|0.00|null|null|null|null",
            "income collection|2010/11|0.00|0.9000|30.00|null|null",
            "income collection|2011/12|0.00|0.9000|110.00|null|null",
            "income collection|2012/13|400000.00|null|null|null|null",
            "income collection|2013/14|800000.00|null|null|null|null");
  }

  @Test
  void a_saving_without_a_budget_line_is_not_cashable_and_one_that_realises_another_counts_once() {
    assertThat(
            marts.rows(
                """
                select line, cashable, division, actual, unproven, realised, counted
                from mart.benefits_ledger
                where line in ('channel shift', 'service efficiencies') and financial_year = '2010/11' order by line, division
                """))
        .containsExactly(
            "channel shift|false|all divisions|100.00|0.00|30.00|70.00",
            "service efficiencies|true|Housing|30.00|25.00|0.00|30.00",
            "service efficiencies|true|all divisions|null|0.00|0.00|0.00");
  }

  @Test
  void contributions_are_planned_and_paid_by_division() {
    assertThat(
            marts.rows(
                """
                select division, planned, actual from mart.benefits_ledger
                where line = 'divisions' and financial_year = '2010/11' order by division
                """))
        .containsExactly("Housing|100000.00|90000.00", "all divisions|125000.00|null");
  }

  /** On cashable savings alone £1.15m pays back in 13.7 years: 1,150,000 / (309,000 - 225,000). */
  @Test
  void the_plan_is_that_of_the_cabinet_report_with_its_arithmetic() {
    assertThat(
            marts.rows(
                """
                select financial_year, cost, funding, contributions, funding_gap_to_date, cashable, not_cashable, debt_lower_by, net,
                  net_to_date, payback_years
                from mart.business_case_year where basis = 'planned' order by financial_year
                """))
        .containsExactly(
            "2010/11|575000.00|700000.00|225000.00|-350000.00|0.00|0.00|0.00|-575000.00|-575000.00|null",
            "2011/12|575000.00|0.00|225000.00|0.00|0.00|0.00|0.00|-575000.00|-1150000.00|null",
            "2012/13|225000.00|0.00|225000.00|0.00|0.00|0.00|400000.00|-225000.00|-1375000.00|null",
            "2013/14|225000.00|0.00|225000.00|0.00|309000.00|540000.00|800000.00|84000.00|-1291000.00|13.69");
  }

  @Test
  void what_came_keeps_cashable_apart_from_the_rest_and_debt_apart_from_both() {
    assertThat(
            marts.rows(
                """
                select cost, funding, contributions, funding_gap_to_date, cashable, not_cashable, debt_lower_by, net, net_to_date,
                  payback_years
                from mart.business_case_year where basis = 'actual' and project_year = 1
                """))
        .containsExactly(
            "600000.00|0.00|90000.00|510000.00|30.00|2670.00|30.00|-599970.00|-599970.00|20000.00");
  }
}
