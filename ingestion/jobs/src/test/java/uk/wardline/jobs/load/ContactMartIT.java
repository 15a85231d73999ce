package uk.wardline.jobs.load;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.wardline.warehouse.tables.core.Tables.DIM_SERVICE;
import static uk.wardline.warehouse.tables.core.Tables.DIM_WARD_SET;
import static uk.wardline.warehouse.tables.core.Tables.FACT_CONTACT;
import static uk.wardline.warehouse.tables.core.Tables.POSTCODE_WARD;
import static uk.wardline.warehouse.tables.index.Tables.CUSTOMER_XREF;
import static uk.wardline.warehouse.tables.mart.Tables.CONTACT_WARD_QUARTER;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import uk.wardline.warehouse.platform.Platform;
import uk.wardline.warehouse.testing.SharedPlatform;

/** Contacts by ward, service, channel and quarter, with what they cost and which are repeats. */
@ExtendWith(SharedPlatform.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContactMartIT {
  private final GivenMarts marts;

  ContactMartIT(Platform platform) {
    marts = new GivenMarts(platform);
  }

  @BeforeAll
  void make() {
    marts.givenWards(DIM_WARD_SET, POSTCODE_WARD);
    marts.given(
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
        C9|2012-04-20T10:00Z|telephone|Rent|arrears|true|amy|old|A|
        """);
    marts.given(
        CUSTOMER_XREF,
        """
        person_key|customer_id|band|valid_from|valid_to|probable_customer_id
        P1|ann|certain|2012-01-01||ann
        P2|amy|probable|2012-01-01||ann
        P2|bob|certain|2011-01-01|2012-01-01|bob
        """);
    marts.make(DIM_SERVICE, CONTACT_WARD_QUARTER);
  }

  @AfterAll
  void leaveNothing() throws SQLException {
    marts.close();
  }

  @Test
  void contacts_are_counted_by_the_day_in_london_and_repeats_kept_apart_with_their_cost() {
    assertThat(
            marts.rows(
                """
                select ward_code, channel, quarter, contacts, resolved_first_time, known_customer_contacts, repeat_contacts,
                  first_contacts, settled_first_contacts, cost_low, cost_central, cost_high, repeat_cost_central,
                  repeat_contacts_least, repeat_contacts_most
                from mart.contact_ward_quarter order by ward_code, quarter, channel
                """))
        .containsExactly(
            "A|telephone|2012-01-01|1|1|1|0|1|0|1.28|3.22|5.57|0.00|0|0",
            "A|face to face|2012-04-01|2|1|2|0|2|1|9.66|13.12|19.12|0.00|0|1",
            "A|online|2012-04-01|1|1|1|1|0|0|0.22|0.27|0.56|0.27|1|1",
            "A|telephone|2012-04-01|2|2|2|1|1|1|2.56|6.44|11.14|3.22|1|2",
            "B|telephone|2012-04-01|1|1|0|0|0|0|1.28|3.22|5.57|0.00|0|0",
            "null|telephone|2012-04-01|1|1|0|0|0|0|1.28|3.22|5.57|0.00|0|0");
  }

  @Test
  void services_are_those_that_contacts_name() {
    assertThat(marts.rows("select * from core.dim_service"))
        .containsExactly("Rent|2012-03-31|2012-04-30|8");
  }

  @Test
  void a_measure_that_does_not_add_up_to_its_facts_is_found_by_the_checks_of_a_load() {
    assertThat(complaints()).isEmpty();

    marts.more(
        CONTACT_WARD_QUARTER,
        """
        quarter|contacts
        2012-01-01|3
        """);

    assertThat(complaints())
        .containsExactly(
            "mart.contact_ward_quarter, contacts: 8.00 by what it is made from, 11.00 as told");
    marts.make(CONTACT_WARD_QUARTER);
  }

  private List<String> complaints() {
    return MeasureSteps.sums(marts.session().sql()).stream()
        .filter(complaint -> complaint.startsWith("mart.contact_ward_quarter"))
        .toList();
  }
}
