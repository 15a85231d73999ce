package uk.wardline.jobs.load;

import static org.assertj.core.api.Assertions.assertThat;
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

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Table;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import uk.wardline.jobs.testing.GivenRows;
import uk.wardline.warehouse.load.LoadState;
import uk.wardline.warehouse.platform.Platform;
import uk.wardline.warehouse.testing.SharedPlatform;
import uk.wardline.warehouse.trino.Catalog;
import uk.wardline.warehouse.trino.TrinoService;

/**
 * Measures of a handful of facts, each there for a reason. They are written to the work catalog and
 * never released, so that no other test meets them.
 */
@ExtendWith(SharedPlatform.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MartsIT {
  private final LoadSession session;
  private final Connection trino;
  private final Marts marts;

  MartsIT(Platform platform) {
    session = LoadSession.begin(platform, "test of measures", LoadListener.NONE);
    trino = platform.trino().asService(TrinoService.LOAD, Catalog.WORK);
    marts = new Marts(session);
  }

  @BeforeAll
  void make() {
    given(
        FACT_CONTACT,
        """
        source_key|opened|channel|service|reason|resolved_first_time|customer_id|ward_set|ward_code|recorded_to
        C1|2012-03-31T22:30Z|telephone|Rent|arrears|true|ann|old|A|
        C2|2012-03-31T23:30Z|telephone|Rent|arrears|true|ann|old|A|
        C3|2012-04-14T10:00Z|online|Rent|arrears|true|ann|old|A|
        C4|2012-04-29T10:00Z|face to face|Rent|arrears|false|ann|old|A|
        C5|2012-04-30T10:00Z|face to face|Rent|repair|true|ann|old|A|
        C6|2012-04-29T10:00Z|telephone|Rent|arrears|true||old|B|
        C7|2012-04-29T10:00Z|telephone|Rent|arrears|true||||
        C8|2012-04-29T10:00Z|telephone|Rent|arrears|true|bob|old|A|2012-05-01
        """);
    given(
        FACT_TAX_LIABILITY,
        """
        source_key|account_key|person_key|started|ended|postcode|recorded_from|recorded_to
        L1|T1|P1|1998-04-01||AB1 2CD|2011-04-01|
        L2|T2|P2|2009-04-01|2012-10-01|AB1 2CD|2011-04-01|
        L3|T2|P2|2012-10-01||AB1 2CF|2012-10-01|
        """);
    given(
        FACT_TAX_CHARGE,
        """
        source_key|account_key|tax_year|charge_type|effective|recorded|amount|recorded_from|recorded_to
        G1|T1|2011/12|charge|2011-04-01|2011-03-10|1000.00|2011-04-01|
        G2|T1|2011/12|discount|2011-04-01|2011-03-10|-250.00|2011-04-01|2012-06-01
        G2|T1|2011/12|discount|2011-04-01|2012-05-10|-500.00|2012-06-01|
        G3|T1|2011/12|council tax benefit|2011-04-01|2012-04-20|-100.00|2012-06-01|
        G4|T1|2011/12|write-off|2012-01-01|2012-01-01|-50.00|2012-06-01|
        G5|T2|2012/13|charge|2012-04-01|2012-03-10|900.00|2013-06-01|2013-09-01
        G6|T2|2013/14|charge|2013-04-01|2013-03-10|950.00|2013-06-01|
        G7|T2|2013/14|council tax reduction|2013-04-01|2013-03-10|-90.00|2013-06-01|
        """);
    given(
        FACT_TAX_RECEIPT,
        """
        source_key|account_key|tax_year|received|recorded|amount|recorded_from|recorded_to
        R1|T1|2011/12|2011-02-01|2011-02-02|100.00|2012-04-01|
        R2|T1|2011/12|2011-05-01|2011-05-02|200.00|2012-04-01|
        R3|T1|2011/12|2012-03-31|2012-04-02|70.00|2012-06-01|
        R4|T1|2011/12|2012-04-01|2012-04-01|30.00|2012-06-01|
        R5|T1|2012/13|2012-03-20|2012-03-20|11.00|2012-04-01|
        R6|T1|2010/11|2011-12-01|2011-12-01|5.00|2012-04-01|
        R7|T1|2011/12|2012-01-01|2012-01-01|-20.00|2012-04-01|
        """);
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
        source|person_key|customer_id|band|valid_from|valid_to
        education|U1|kim|certain|2009-01-01|
        benefits|M1|kim|probable|2009-01-01|
        benefits|M4|pat|certain|2009-01-01|
        benefits|M6|lena|certain|2009-01-01|
        benefits|M7|pat|certain|2009-01-01|
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
    given(
        DIM_WARD_SET,
        """
        ward_set|valid_from|valid_to
        old|2003-05-01|2015-05-07
        new|2015-05-07|
        """);
    given(
        POSTCODE_WARD,
        """
        postcode|ward_set|ward_code
        AB1 2CD|old|A
        AB1 2CE|old|A
        AB1 2CF|old|B
        """);
    marts.make();
  }

  @AfterAll
  void leaveNothing() throws SQLException {
    try (trino;
        session) {
      session.endWithoutRelease(LoadState.UNCHANGED, "a test");
    }
  }

  @Test
  void contacts_are_counted_by_the_day_in_london_and_repeats_kept_apart_with_their_cost() {
    assertThat(
            rows(
                """
                select ward_code, channel, quarter, contacts, resolved_first_time, known_customer_contacts, repeat_contacts,
                  first_contacts, settled_first_contacts, cost_low, cost_central, cost_high, repeat_cost_central
                from mart.contact_ward_quarter order by ward_code, quarter, channel
                """))
        .containsExactly(
            "A|telephone|2012-01-01|1|1|1|0|1|0|1.28|3.22|5.57|0.00",
            "A|face to face|2012-04-01|2|1|2|0|2|1|9.66|13.12|19.12|0.00",
            "A|online|2012-04-01|1|1|1|1|0|0|0.22|0.27|0.56|0.27",
            "A|telephone|2012-04-01|1|1|1|1|0|0|1.28|3.22|5.57|3.22",
            "B|telephone|2012-04-01|1|1|0|0|0|0|1.28|3.22|5.57|0.00",
            "null|telephone|2012-04-01|1|1|0|0|0|0|1.28|3.22|5.57|0.00");
  }

  @Test
  void collection_is_told_as_returned_and_as_restated_by_both_definitions() {
    assertThat(
            rows(
                """
                select ward_code, tax_year, basis, in_year_collected, in_year_collectable, crude_collected, crude_collectable,
                  council_tax_benefit, council_tax_reduction, written_off
                from mart.collection_ward_year where tax_year >= '2011/12' order by tax_year, basis, ward_code
                """))
        .containsExactly(
            "A|2011/12|as returned|280.00|750.00|196.00|750.00|0.00|0.00|50.00",
            "A|2011/12|restated|350.00|400.00|266.00|400.00|100.00|0.00|50.00",
            "A|2012/13|as returned|11.00|0.00|30.00|0.00|0.00|0.00|0.00",
            "B|2012/13|as returned|0.00|900.00|0.00|900.00|0.00|0.00|0.00",
            "A|2012/13|restated|11.00|0.00|30.00|0.00|0.00|0.00|0.00",
            "B|2013/14|restated|0.00|860.00|0.00|860.00|0.00|90.00|0.00");
  }

  @Test
  void the_series_says_where_benefit_gave_way_to_the_reduction() {
    assertThat(
            rows(
                "select distinct tax_year, support from mart.collection_ward_year where tax_year in"
                    + " ('2012/13', '2013/14') order by 1"))
        .containsExactly("2012/13|council tax benefit", "2013/14|council tax reduction");
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
  void figures_of_a_state_are_told_as_at_the_report_the_years_ends_and_the_latest_extract() {
    assertThat(rows("select * from core.dim_as_at_day order by day"))
        .containsExactly(
            "2009-03-31|end of a financial year",
            "2010-03-08|the cabinet report",
            "2010-03-31|end of a financial year",
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
            "2010-03-08|A|2|1|0|0",
            "2010-03-08|B|4|1|1|0",
            "2010-03-31|A|2|1|0|0",
            "2010-03-31|B|4|1|1|1");
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
    assertThat(
            rows(
                """
                select customer_id from (
                  select *, lead(valid_from) over (partition by customer_id order by valid_from) as follows from core.dim_customer)
                where valid_to is distinct from follows or valid_to <= valid_from
                """))
        .isEmpty();
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
  void services_are_those_that_contacts_name() {
    assertThat(rows("select * from core.dim_service"))
        .containsExactly("Rent|2012-03-31|2012-04-30|7");
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

  private void given(Table<?> table, String rows) {
    GivenRows.only(session.catalog(), table, rows);
  }

  private List<String> rows(String sql) {
    try (var statement = trino.createStatement();
        var found = statement.executeQuery(sql)) {
      var rows = new ArrayList<String>();
      int columns = found.getMetaData().getColumnCount();
      while (found.next()) {
        var row = new ArrayList<String>();
        for (int i = 1; i <= columns; i++) {
          row.add(String.valueOf(found.getString(i)));
        }
        rows.add(String.join("|", row));
      }
      return List.copyOf(rows);
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }
}
