package uk.wardline.jobs.load;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.wardline.warehouse.tables.core.Tables.ASKED_DAY;
import static uk.wardline.warehouse.tables.core.Tables.DELIVERY;
import static uk.wardline.warehouse.tables.core.Tables.DIM_WARD_SET;
import static uk.wardline.warehouse.tables.core.Tables.FACT_BENEFIT_AWARD;
import static uk.wardline.warehouse.tables.core.Tables.FACT_CARE_ASSESSMENT;
import static uk.wardline.warehouse.tables.core.Tables.FACT_CONTACT;
import static uk.wardline.warehouse.tables.core.Tables.FACT_HOUSEHOLD_MEMBER;
import static uk.wardline.warehouse.tables.core.Tables.FACT_INCOME_ASSESSMENT;
import static uk.wardline.warehouse.tables.core.Tables.FACT_LIFE_EVENT;
import static uk.wardline.warehouse.tables.core.Tables.FACT_MEAL_CLAIM;
import static uk.wardline.warehouse.tables.core.Tables.FACT_PASS;
import static uk.wardline.warehouse.tables.core.Tables.FACT_PUPIL_TERM;
import static uk.wardline.warehouse.tables.core.Tables.FACT_RENT_ENTRY;
import static uk.wardline.warehouse.tables.core.Tables.FACT_SAFETY_CASE;
import static uk.wardline.warehouse.tables.core.Tables.FACT_TAX_CHARGE;
import static uk.wardline.warehouse.tables.core.Tables.FACT_TAX_LIABILITY;
import static uk.wardline.warehouse.tables.core.Tables.FACT_TAX_RECEIPT;
import static uk.wardline.warehouse.tables.core.Tables.FACT_TENANCY;
import static uk.wardline.warehouse.tables.core.Tables.POSTCODE_WARD;
import static uk.wardline.warehouse.tables.index.Tables.CUSTOMER_XREF;
import static uk.wardline.warehouse.tables.index.Tables.PERSON_RECORD;

import java.sql.SQLException;
import java.util.List;
import org.jooq.Table;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import uk.wardline.jobs.testing.GivenRows;
import uk.wardline.warehouse.platform.Platform;
import uk.wardline.warehouse.testing.SharedPlatform;

/**
 * Measures of a handful of facts, each there for a reason. They are written to the work catalog and
 * never released, so that no other test meets them.
 */
@ExtendWith(SharedPlatform.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MartsIT {
  private final GivenMarts given;
  private final LoadSession session;
  private final Marts marts;

  MartsIT(Platform platform) {
    given = new GivenMarts(platform);
    session = given.session();
    marts = given.marts();
  }

  @BeforeAll
  void make() {
    // Not what these are about, and not to be found here from elsewhere.
    given(FACT_CONTACT, "source_key|opened");
    given(FACT_TAX_LIABILITY, "source_key|started");
    given(FACT_TAX_CHARGE, "source_key|effective");
    given(FACT_TAX_RECEIPT, "source_key|received");
    given(
        FACT_PUPIL_TERM,
        """
        source|source_key|person_key|term|census_day|school|year_group|customer_id|ward_set|ward_code
        education|1|U1|2009 autumn|2009-10-01|Oak|3|kim|old|A
        education|2|U1|2010 autumn|2010-10-07|Oak|4|kim|old|B
        education|3|U2|2010 autumn|2010-10-07|Oak|R|lee|old|B
        education|4|U3|2010 autumn|2010-10-07|Ash|R|lee|old|B
        education|5|U4|2010 autumn|2010-10-07|Ash|5|max|old|A
        education|6|U5|2010 autumn|2010-10-07|Ash|5||old|A
        education|7|U6|2010 autumn|2010-10-07|Ash|6|pat|old|A
        education|8|U7|2010 autumn|2010-10-07|Ash|6|sam|old|A
        education|9|U8|2010 autumn|2010-10-07|Ash|6|tom|old|C
        """);
    given(
        FACT_HOUSEHOLD_MEMBER,
        """
        source|source_key|claim_key|person_key|relation|joined|left|customer_id|recorded_to
        benefits|M1|K1|M1|child|2009-01-01||kim|
        benefits|M2|K2|M2|child|2009-01-01||lee|
        benefits|M3|K3|M3|child|2009-01-01|2010-10-07|max|
        benefits|M4|K4|M4|claimant|2009-01-01||pat|
        benefits|M5|K5|M5|child|2009-01-01||sam|2010-10-01
        benefits|M8|K6|M8|child|2009-01-01||tom|
        benefits|M6|K2|M6|claimant|2009-01-01||lena|
        """);
    given(
        FACT_INCOME_ASSESSMENT,
        """
        source|source_key|claim_key|started|ended|qualifying_benefit|annual_income|child_tax_credit|working_tax_credit
        benefits|A1|K1|2009-04-06|2010-10-07||16190.00|true|false
        benefits|A2|K1|2010-10-07|||16190.00|true|false
        benefits|A3|K2|2009-04-06||income support|16190.01|true|false
        benefits|A4|K2|2009-04-06|||5000.00|true|false
        benefits|A5|K3|2009-04-06||income support|||
        benefits|A6|K4|2009-04-06||income support|||
        benefits|A7|K5|2009-04-06||income support|||
        benefits|A8|K6|2009-04-06|2010-09-10||18000.00|true|true
        benefits|A9|K6|2010-09-10|||17000.00|true|false
        """);
    given(
        FACT_MEAL_CLAIM,
        """
        source|source_key|person_key|started|ended|customer_id
        education|N1|U2|2010-09-01||lee
        education|N2|U4|2010-09-01|2010-10-08|max
        education|N3|U1|2009-09-01|2010-10-07|kim
        """);
    given(
        CUSTOMER_XREF,
        """
        source|person_key|customer_id|band|valid_from|valid_to|probable_customer_id
        education|U1|kim|certain|2009-01-01||
        benefits|M1|kim|probable|2009-01-01||
        benefits|M4|pat|certain|2009-01-01||pat
        benefits|M6|lena|certain|2009-01-01||lena
        benefits|M7|pat|certain|2009-01-01||pat
        test|V5|val|certain|2009-01-01||val
        test|V6|val|certain|2009-01-01||val
        test|V8|wal|probable|2009-01-01||val
        """);
    given(
        DELIVERY,
        """
        source|delivery_id|as_at
        benefits|D1|2014-06-30
        police|D2|2026-01-31
        """);
    given(
        PERSON_RECORD,
        """
        source|person_key|birth_date|postcode|protected_person|recorded_from|recorded_to
        benefits|M4|1950-03-08|AB1 2CD|false|2010-01-01|2011-01-01
        benefits|M4|1950-03-08|AB1 2CE|false|2011-01-01|
        benefits|M6|1950-04-07|AB1 2CD|false|2010-01-01|2010-06-01
        benefits|M6|1950-04-07|ab12cd|false|2010-06-01|
        benefits|M7|1950-03-09|ab12cd|true|2011-01-01|
        education|U1|1950-03-09||false|2010-01-01|2012-01-01
        """);
    given(
        FACT_BENEFIT_AWARD,
        """
        source|source_key|claim_key|person_key|benefit_type|started|ended|weekly_amount|postcode|recorded_to
        benefits|W1|K2|M6|housing benefit|2010-01-01|2010-03-31|50.00|AB1 2CD|
        benefits|W2|K2|M6|housing benefit|2010-03-31||60.50|AB1 2CE|
        benefits|W3|K1|M1|council tax benefit|2012-04-01|2013-04-01|10.00|AB1 2CF|
        benefits|W4|K4|M4|housing benefit|2009-01-01||99.00|AB1 2CF|2010-01-01
        """);
    given(
        FACT_TENANCY,
        """
        source|source_key|person_key|started|ended|weekly_rent|customer_id|uprn|postcode|recorded_from
        housing|T1|N1|2009-01-01||70.00|lena|100|AB1 2CD|2008-01-01
        housing|T2|N2|2009-01-01||80.00|pat|100|AB1 2CE|2009-01-01
        housing|T3|N2|2009-01-01||0.00|pat||AB1 2CD|2009-01-01
        housing|T4|N2|2009-01-01|2010-03-08|80.00|pat||AB1 2CD|2009-01-01
        housing|T5|N5|2009-01-01||80.00|zoe||AB1 2CD|2009-01-01
        """);
    given(
        FACT_RENT_ENTRY,
        """
        source|source_key|tenancy_key|posted|entry_type|amount
        housing|E1|T1|2010-03-31|charge|280.00
        housing|E2|T1|2010-04-01|housing benefit|-200.00
        housing|E3|T1|2010-04-02|payment|-50.00
        housing|E4|T1|2010-04-02|adjustment|10.00
        """);
    given(
        FACT_SAFETY_CASE,
        """
        source_key|reported|case_type|vulnerable|customer_id|ward_set|ward_code
        V1|2009-10-01|noise|false|vic|old|A
        V2|2009-12-01|noise|false|vic|old|A
        V3|2010-03-01|noise|false|vic|old|A
        V4|2010-03-01|noise||vic|old|B
        V5|2010-02-01|noise|true|val|old|A
        V6|2010-02-01|noise|true|val|old|A
        V7|2010-02-01|noise|true||old|A
        V8|2010-02-02|noise|false|wal|old|A
        """);
    given(
        FACT_CARE_ASSESSMENT,
        """
        source_key|person_key|assessed|customer_id
        S1|C1|2010-03-09|vic
        """);
    given(
        FACT_PASS,
        """
        source_key|person_key|pass_type|issued|expires|customer_id
        P1|H1|older person|2010-03-09|2011-03-31|pat
        P2|H2|disabled person|2009-01-01|2013-03-31|zoe
        """);
    given(
        FACT_LIFE_EVENT,
        """
        source_key|event_type|occurred|registered|recorded_to
        B1|birth|2010-12-31|2011-01-05|
        B2|birth|2010-01-01|2010-01-05|
        B3|birth|2010-01-01|2010-01-05|2011-01-01
        X1|death|2011-01-01|2011-01-05|
        """);
    given(ASKED_DAY, "day|reason\n2010-03-31|the auditor\n2014-07-01|too early to tell");
    given.givenWards(DIM_WARD_SET, POSTCODE_WARD);
    marts.make();
  }

  @AfterAll
  void leaveNothing() throws SQLException {
    given.close();
  }

  @Test
  void a_child_is_entitled_by_the_rule_in_force_on_the_day_and_counted_once() {
    assertThat(
            rows(
                """
                select day, ward_code, rule, pupils, entitled, claiming, entitled_and_claiming, entitled_not_claiming,
                  entitled_not_claiming_certain
                from mart.free_meals_ward_day where day = census_day order by day, ward_code, rule
                """))
        .containsExactly(
            "2009-10-01|A|none|1|0|1|0|0|0",
            "2010-10-07|A|none|4|0|1|0|0|0",
            "2010-10-07|B|child tax credit|1|1|0|0|1|0",
            "2010-10-07|B|income support|1|1|1|1|0|0",
            "2010-10-07|C|working tax credit run-on|1|1|0|0|1|1");
  }

  @Test
  void the_officers_list_gives_rule_citation_and_evidence() {
    assertThat(
            rows(
                """
                select customer_id, pupil_key, day, rule, rule_citation, claim_key, child_key, assessment_key, annual_income,
                  links_certain
                from mart.free_meals_pupil
                """))
        .containsExactly(
            "kim|U1|2014-06-30|child tax credit|Rules of 2010/11 (experts123.com); tax credits end"
                + " on 5 April 2025|K1|M1|A2|16190.00|false");
  }

  @Test
  void
      figures_of_a_state_are_told_as_at_the_report_the_years_ends_the_latest_extract_and_days_asked_for() {
    assertThat(rows("select * from core.dim_as_at_day order by day"))
        .containsExactly(
            "2009-03-31|end of a financial year",
            "2010-03-08|the cabinet report",
            "2010-03-31|end of a financial year, the auditor",
            "2011-03-31|end of a financial year",
            "2012-03-31|end of a financial year",
            "2013-03-31|end of a financial year",
            "2014-03-31|end of a financial year",
            "2014-06-30|the latest extract");
  }

  @Test
  void awards_are_in_payment_from_their_first_day_to_the_one_before_their_end() {
    assertThat(
            rows(
                """
                select day, benefit_type, ward_code, awards, weekly_amount from mart.benefit_ward_day
                where day in (date '2010-02-28', date '2010-03-08', date '2010-03-31', date '2013-03-31', date '2013-04-30')
                order by day, benefit_type
                """))
        .containsExactly(
            "2010-02-28|housing benefit|A|1|50.00",
            "2010-03-08|housing benefit|A|1|50.00",
            "2010-03-31|housing benefit|A|1|60.50",
            "2013-03-31|council tax benefit|B|1|10.00",
            "2013-03-31|housing benefit|A|1|60.50",
            "2013-04-30|housing benefit|A|1|60.50");
  }

  @Test
  void a_tenant_with_rent_and_a_passporting_benefit_is_found_with_and_without_an_award() {
    assertThat(
            rows(
                """
                select tenancy_key, customer_id, claim_key, assessment_key, qualifying_benefit, awarded, links_certain
                from mart.passported_tenant where day = date '2010-03-08' order by tenancy_key
                """))
        .containsExactly(
            "T1|lena|K2|A3|income support|true|true", "T2|pat|K4|A6|income support|false|true");
    assertThat(
            rows(
                """
                select day, ward_code, passported, without_award, without_award_certain, rent_without_award
                from mart.passported_ward_day where day < date '2010-03-31'
                """))
        .containsExactly("2010-03-08|A|2|1|1|80.00");
  }

  @Test
  void a_repeat_victim_has_three_cases_in_six_months_and_counts_where_the_latest_was() {
    assertThat(
            rows(
                """
                select day, ward_code, cases, victims, repeat_victims, vulnerable_repeat_victims
                from mart.victim_ward_day where day < date '2011-01-01' order by day, ward_code
                """))
        .containsExactly(
            "2010-03-08|A|3|2|0|0",
            "2010-03-08|B|4|1|1|0",
            "2010-03-31|A|3|2|0|0",
            "2010-03-31|B|4|1|1|1");
  }

  @Test
  void who_may_be_one_person_is_counted_apart_and_as_one() {
    String bounds =
        "ward_code, victims, repeat_victims, victims_least, victims_most, repeat_victims_least,"
            + " repeat_victims_most";
    assertThat(
            rows(
                "select "
                    + bounds
                    + " from mart.victim_ward_day where day = date '2010-03-08'"
                    + " order by ward_code"))
        .containsExactly("A|2|0|1|2|0|1", "B|1|1|1|1|1|1");
    assertThat(
            rows(
                "select "
                    + bounds
                    + " from mart.victim_ward_year where financial_year = '2009/10'"
                    + " order by ward_code"))
        .containsExactly("A|2|0|1|2|0|1", "B|1|1|1|1|1|1");
  }

  @Test
  void rent_is_what_was_paid_of_what_was_charged() {
    assertThat(
            rows(
                """
                select financial_year, ward_code, collected, charged, by_housing_benefit, adjusted
                from mart.rent_ward_year order by 1
                """))
        .containsExactly("2009/10|A|0.00|280.00|0.00|0.00", "2010/11|A|250.00|0.00|200.00|10.00");
  }

  @Test
  void age_for_a_pass_is_sixty_and_then_womens_pensionable_age() {
    assertThat(
            rows(
                """
                select day, old_enough, with_pass, without_pass, older_passes, disabled_passes
                from mart.pass_eligibility_day where day between date '2010-01-01' and date '2011-12-31' order by day
                """))
        .containsExactly("2010-03-08|1|0|1|0|1", "2010-03-31|1|1|0|1|1", "2011-03-31|2|0|2|0|1");
  }

  @Test
  void passes_are_counted_by_the_ward_of_the_home_as_far_as_it_is_known() {
    assertThat(
            rows(
                """
                select ward_code, older_passes, disabled_passes, old_enough, with_pass, without_pass
                from mart.pass_ward_day where day = date '2011-03-31' order by ward_code
                """))
        .containsExactly("A|0|0|1|0|1", "null|0|1|1|0|1");
  }

  @Test
  void duplicates_and_conflicts_inside_a_source_are_counted() {
    assertThat(
            rows(
                """
                select source, records, customers, duplicated_customers, surplus_records, birth_date_conflicts, postcode_conflicts
                from mart.source_conflict
                """))
        .containsExactly("benefits|3|2|1|1|1|1");
  }

  @Test
  void spells_of_a_customer_follow_each_other_and_begin_when_something_else_is_told() {
    assertThat(
            rows(
                """
                select customer_id, valid_from, valid_to, records, sources, band, protected_person, postcode
                from core.dim_customer order by 1, 2
                """))
        .containsExactly(
            "kim|2010-01-01|2012-01-01|1|education|certain|false|null",
            "kim|2012-01-01|null|0||apart|false|null",
            "lena|2010-01-01|null|1|benefits|certain|false|AB1 2CD",
            "pat|2010-01-01|2011-01-01|1|benefits|certain|false|AB1 2CD",
            "pat|2011-01-01|null|2|benefits|certain|true|AB1 2CD");
  }

  @Test
  void an_address_is_one_row_with_the_postcode_told_last() {
    assertThat(rows("select * from core.dim_address"))
        .containsExactly("100|AB1 2CE|old|A|2008-01-01");
  }

  @Test
  void life_events_are_counted_by_year() {
    assertThat(rows("select * from mart.life_event_year order by 1, 2"))
        .containsExactly("birth|2010|2", "death|2011|1");
  }

  @Test
  void a_mart_is_made_again_only_when_something_it_rests_on_has_changed() {
    assertThat(Marts.ALL)
        .allSatisfy(mart -> assertThat(marts.isUpToDate(mart)).as(mart.name()).isTrue());
    assertThat(marts.make()).isZero();

    GivenRows.more(
        session.catalog(),
        FACT_MEAL_CLAIM,
        """
        source|source_key|person_key|started|ended|customer_id
        education|N9|U9|2001-09-01|2001-10-07|zoe
        """);

    assertThat(Marts.ALL)
        .filteredOn(mart -> !marts.isUpToDate(mart))
        .extracting(Mart::name)
        .containsExactly("mart.free_meals_entitlement", "mart.free_meals_ward_day");
    marts.make();
    assertThat(Marts.ALL).allMatch(marts::isUpToDate);
  }

  @Test
  void measures_add_up_to_what_they_are_made_from() {
    assertThat(MeasureSteps.sums(session.sql())).isEmpty();
  }

  private void given(Table<?> table, String rows) {
    given.given(table, rows);
  }

  private List<String> rows(String sql) {
    return given.rows(sql);
  }
}
