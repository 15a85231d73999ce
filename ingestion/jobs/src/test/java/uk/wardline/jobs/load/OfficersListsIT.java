package uk.wardline.jobs.load;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.wardline.warehouse.tables.core.Tables.ASKED_DAY;
import static uk.wardline.warehouse.tables.core.Tables.DELIVERY;
import static uk.wardline.warehouse.tables.core.Tables.DIM_AS_AT_DAY;
import static uk.wardline.warehouse.tables.core.Tables.DIM_RESTRICTION;
import static uk.wardline.warehouse.tables.core.Tables.FACT_CARE_ASSESSMENT;
import static uk.wardline.warehouse.tables.core.Tables.FACT_PREFERENCE;
import static uk.wardline.warehouse.tables.core.Tables.FACT_SAFETY_CASE;
import static uk.wardline.warehouse.tables.index.Tables.CUSTOMER_XREF;
import static uk.wardline.warehouse.tables.index.Tables.PERSON_RECORD;
import static uk.wardline.warehouse.tables.mart.Tables.REPEAT_VICTIM;
import static uk.wardline.warehouse.tables.mart.Tables.SOURCE_CONFLICT;
import static uk.wardline.warehouse.tables.mart.Tables.SOURCE_CONFLICT_RECORD;
import static uk.wardline.warehouse.tables.mart.Tables.VICTIM_WARD_DAY;
import static uk.wardline.warehouse.tables.mart.Tables.VICTIM_WARD_YEAR;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import uk.wardline.warehouse.platform.Platform;
import uk.wardline.warehouse.testing.SharedPlatform;

/** Lists for officers: repeat victims, records to clean, and who may not be shown. */
@ExtendWith(SharedPlatform.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfficersListsIT {
  private final GivenMarts marts;

  OfficersListsIT(Platform platform) {
    marts = new GivenMarts(platform);
  }

  @BeforeAll
  void make() {
    marts.given(ASKED_DAY, "day|reason");
    marts.given(DELIVERY, "source|delivery_id|as_at\ndesk|D1|2011-03-31");
    // Val has three cases within six months, wes within the year, xia one day too far apart.
    marts.given(
        FACT_SAFETY_CASE,
        """
        source|source_key|person_key|reported|case_type|vulnerable|customer_id|ward_set|ward_code
        cases|V1|P1|2010-12-01|noise|false|val|old|A
        cases|V2|P1|2011-01-01|noise|false|val|old|A
        cases|V3|P1|2011-03-01|noise|true|val|old|B
        cases|W1|P2|2010-04-01|noise|true|wes|old|A
        cases|W2|P2|2010-08-01|noise||wes|old|A
        cases|W3|P2|2011-01-01|noise||wes|old|A
        cases|X1|P3|2010-04-01|noise||xia|old|A
        cases|X2|P3|2010-05-01|noise||xia|old|A
        cases|X3|P3|2010-10-01|noise||xia|old|A
        cases|Y1|P4|2011-03-01|noise||yan|old|A
        cases|Y2|P4|2011-03-01|noise||yan|old|A
        cases|Y3|P4|2011-03-01|noise||yan|old|A
        """);
    marts.given(
        FACT_CARE_ASSESSMENT,
        """
        source_key|person_key|assessed|customer_id
        S1|C1|2011-03-31|yan
        S2|C2|2011-04-01|xia
        """);
    marts.given(
        FACT_PREFERENCE,
        """
        source_key|person_key|preference_type|scope|started|ended|customer_id|recorded_to
        F1|K1|objection to sharing|sharing with the police|2010-01-01||yan|
        F2|K2|objection to sharing||2010-01-01|2011-03-31|val|
        F3|K3|objection to sharing|research|2010-01-01||val|
        F4|K4|do not contact||2010-01-01||val|
        F5|K5|objection to sharing||2010-01-01||wes|2010-06-01
        """);
    marts.given(
        CUSTOMER_XREF,
        """
        source|person_key|customer_id|band|valid_from|valid_to
        desk|1|ann|certain|2009-01-01|
        desk|2|ann|probable|2009-01-01|
        desk|3|bob|certain|2009-01-01|
        homes|1|ann|certain|2009-01-01|
        homes|2|ann|certain|2009-01-01|
        homes|3|bob|certain|2009-01-01|
        homes|4|bob|certain|2009-01-01|
        """);
    marts.given(
        PERSON_RECORD,
        """
        source|person_key|birth_date|postcode|protected_person|each_once|recorded_to
        desk|1|1950-03-08||true|true|
        desk|2|1950-03-08|AB1 2CE|false|true|
        desk|3|1950-03-08|AB1 2CE|false|true|
        homes|1|1950-03-08|AB1 2CE|false|false|
        homes|2|1950-03-09|ab12ce|false|false|
        homes|3|1950-03-08|AB1 2CE|false|false|
        homes|4||AB1 2CE|false|false|
        """);
    marts.make(
        DIM_AS_AT_DAY,
        DIM_RESTRICTION,
        VICTIM_WARD_DAY,
        VICTIM_WARD_YEAR,
        REPEAT_VICTIM,
        SOURCE_CONFLICT,
        SOURCE_CONFLICT_RECORD);
  }

  @AfterAll
  void leaveNothing() throws SQLException {
    marts.close();
  }

  @Test
  void a_repeat_victim_of_a_year_had_the_cases_within_six_months_and_not_just_within_the_year() {
    assertThat(
            marts.rows(
                """
                select financial_year, ward_code, cases, victims, repeat_victims, vulnerable_victims, vulnerable_repeat_victims
                from mart.victim_ward_year order by ward_code
                """))
        .containsExactly("2010/11|A|9|3|1|2|1", "2010/11|B|3|1|1|1|1");
  }

  @Test
  void the_list_of_repeat_victims_names_their_cases_and_who_may_not_be_shown() {
    assertThat(
            marts.rows(
                """
                select customer_id, person_key, day, cases, case_keys, first_reported, last_reported, ward_code, vulnerable, withheld
                from mart.repeat_victim order by customer_id
                """))
        .containsExactly(
            "val|P1|2011-03-31|3|V1, V2, V3|2010-12-01|2011-03-01|B|true|false",
            "yan|P4|2011-03-31|3|Y1, Y2, Y3|2011-03-01|2011-03-01|A|true|true");
  }

  @Test
  void the_list_of_repeat_victims_is_as_long_as_their_count() {
    assertThat(
            marts.rows(
                """
                select sum(repeat_victims) from mart.victim_ward_day where day = date '2011-03-31'
                """))
        .containsExactly("2");
  }

  @Test
  void who_is_protected_or_objects_may_not_be_shown_while_that_holds() {
    assertThat(marts.rows("select * from core.dim_restriction order by customer_id"))
        .containsExactly(
            "ann|protected|everything",
            "val|objection to sharing|research",
            "yan|objection to sharing|sharing with the police");
  }

  @Test
  void an_owner_is_given_the_keys_of_records_that_are_too_many_or_contradict_each_other() {
    assertThat(marts.rows("select * from mart.source_conflict_record order by source, person_key"))
        .containsExactly(
            "desk|ann|1|2|true|false|false|false|certain",
            "desk|ann|2|2|true|false|false|false|probable",
            "homes|ann|1|2|false|true|false|false|certain",
            "homes|ann|2|2|false|true|false|false|certain");
  }
}
