package uk.wardline.jobs.load;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.wardline.warehouse.tables.core.Tables.ASKED_DAY;
import static uk.wardline.warehouse.tables.core.Tables.DELIVERY;
import static uk.wardline.warehouse.tables.core.Tables.DIM_AS_AT_DAY;
import static uk.wardline.warehouse.tables.core.Tables.DIM_RESTRICTION;
import static uk.wardline.warehouse.tables.core.Tables.DIM_WARD_SET;
import static uk.wardline.warehouse.tables.core.Tables.FACT_BENEFIT_AWARD;
import static uk.wardline.warehouse.tables.core.Tables.FACT_CONTACT;
import static uk.wardline.warehouse.tables.core.Tables.FACT_PREFERENCE;
import static uk.wardline.warehouse.tables.core.Tables.FACT_TAX_LIABILITY;
import static uk.wardline.warehouse.tables.core.Tables.FACT_TENANCY;
import static uk.wardline.warehouse.tables.core.Tables.POSTCODE_WARD;
import static uk.wardline.warehouse.tables.index.Tables.CUSTOMER_XREF;
import static uk.wardline.warehouse.tables.index.Tables.PERSON_RECORD;
import static uk.wardline.warehouse.tables.mart.Tables.ADDRESS_CONFLICT;
import static uk.wardline.warehouse.tables.mart.Tables.ADDRESS_CONFLICT_WARD_DAY;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import uk.wardline.warehouse.platform.Platform;
import uk.wardline.warehouse.testing.SharedPlatform;

/** Claimants whom other systems find elsewhere, and those of whom that only seems so. */
@ExtendWith(SharedPlatform.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AddressConflictIT {
  private final GivenMarts marts;

  AddressConflictIT(Platform platform) {
    marts = new GivenMarts(platform);
  }

  @BeforeAll
  void make() {
    marts.givenWards(DIM_WARD_SET, POSTCODE_WARD);
    marts.given(ASKED_DAY, "day|reason");
    marts.given(DELIVERY, "source|delivery_id|as_at\nbenefits|D1|2011-03-31");
    // All claim at property 1. Moved: ann, whom tenancy and tax find at 2; bob, but as
    // many systems find him at 1; cat, found by one system; dan, whose other home
    // is older than the claim; eve, four weeks before 31 March and not a day more; fay, who told so
    // when she made contact; gus, who has told of 1 since.
    marts.given(
        FACT_BENEFIT_AWARD,
        """
        source|source_key|claim_key|person_key|benefit_type|started|ended|weekly_amount|uprn|postcode|customer_id
        benefits|W1|ann|M1|housing benefit|2010-01-01||50.00|1|AB1 2CD|ann
        benefits|W2|ann|M1|council tax benefit|2010-01-01||10.00|1|AB1 2CD|ann
        benefits|W3|bob|M2|housing benefit|2010-01-01||50.00|1|AB1 2CD|bob
        benefits|W4|cat|M3|housing benefit|2010-01-01||50.00|1|AB1 2CD|cat
        benefits|W5|dan|M4|housing benefit|2010-01-01||50.00|1|AB1 2CF|dan
        benefits|W6|eve|M5|housing benefit|2010-01-01||50.00|1|AB1 2CD|eve
        benefits|W7|fay|M6|housing benefit|2010-01-01||50.00|1|AB1 2CD|fay
        benefits|W8|gus|M7|housing benefit|2010-01-01||50.00|1|AB1 2CD|gus
        """);
    marts.given(
        FACT_TENANCY,
        """
        source|source_key|person_key|started|ended|uprn|postcode|customer_id
        housing|T1|N1|2010-06-01||2|AB1 2CE|ann
        housing|T2|N2|2009-06-01||1|AB1 2CD|bob
        housing|T4|N4|2009-06-01||2|AB1 2CE|dan
        """);
    marts.given(
        FACT_TAX_LIABILITY,
        """
        source|source_key|account_key|person_key|started|ended|uprn|postcode|customer_id
        council-tax|L1|A1|P1|2010-07-01||2|AB1 2CE|ann
        council-tax|L2|A2|P2|2010-07-01||2|AB1 2CE|bob
        council-tax|L8|A8|P2|2009-07-01||1|AB1 2CD|bob
        council-tax|L3|A3|P3|2010-07-01||2|AB1 2CE|cat
        council-tax|L4|A4|P4|2010-07-01||2|AB1 2CE|dan
        council-tax|L5|A5|P5|2010-07-01||2|AB1 2CE|eve
        council-tax|L6|A6|P6|2010-07-01||2|AB1 2CE|fay
        council-tax|L7|A7|P7|2010-07-01||2|AB1 2CE|gus
        """);
    marts.given(
        FACT_CONTACT,
        """
        source|source_key|opened|uprn|postcode|customer_id
        desk|C1|2010-08-01T10:00Z|1|AB1 2CD|fay
        desk|C2|2010-08-02T10:00Z|2|AB1 2CE|fay
        desk|C3|2010-09-01T10:00Z|2|AB1 2CE|fay
        desk|C4|2010-08-02T10:00Z|2|AB1 2CE|gus
        desk|C5|2010-09-01T10:00Z|1|AB1 2CD|gus
        desk|C6|2011-03-03T10:00Z|2|AB1 2CE|eve
        desk|C7|2011-03-01T10:00Z|2|AB1 2CE|bob
        """);
    marts.given(
        CUSTOMER_XREF,
        """
        source|person_key|customer_id|band|valid_from|valid_to
        council-tax|P6|fay|probable|2009-01-01|
        benefits|M1|ann|certain|2009-01-01|
        """);
    marts.given(
        PERSON_RECORD,
        """
        source|person_key|protected_person|recorded_to
        benefits|M1|true|
        """);
    marts.given(
        FACT_PREFERENCE,
        """
        source_key|person_key|preference_type|scope|started|customer_id
        F1|K1|objection to sharing|research|2010-01-01|fay
        """);
    marts.make(DIM_AS_AT_DAY, DIM_RESTRICTION, ADDRESS_CONFLICT, ADDRESS_CONFLICT_WARD_DAY);
  }

  @AfterAll
  void leaveNothing() throws SQLException {
    marts.close();
  }

  @Test
  void a_claimant_is_in_conflict_where_two_systems_and_more_than_here_have_long_found_them_there() {
    assertThat(
            marts.rows(
                """
                select day, claim_key, person_key, ward_code, uprn, claimed_from, weekly_amount, other_uprn, other_postcode,
                  systems, evidenced_from, links_certain, protected_person, withheld
                from mart.address_conflict order by claim_key
                """))
        .containsExactly(
            "2011-03-31|ann|M1|A|1|2010-01-01|60.00|2|AB1 2CE|2|2010-07-01|true|true|true",
            "2011-03-31|fay|M6|A|1|2010-01-01|50.00|2|AB1 2CE|2|2010-08-02|false|false|false");
  }

  @Test
  void the_evidence_names_the_facts_and_their_first_days() {
    assertThat(marts.rows("select evidence from mart.address_conflict order by claim_key"))
        .containsExactly(
            "council-tax liability L1 from 2010-07-01; housing tenancy T1 from 2010-06-01",
            "council-tax liability L6 from 2010-07-01; desk contact C2 from 2010-08-02");
  }

  @Test
  void conflicts_are_counted_among_the_claims_in_payment_by_ward() {
    assertThat(
            marts.rows(
                """
                select day, ward_code, claims, conflicts, conflicts_certain, weekly_amount_in_conflict
                from mart.address_conflict_ward_day where day > date '2010-04-01' order by ward_code
                """))
        .containsExactly("2011-03-31|A|6|2|1|110.00", "2011-03-31|B|1|0|0|0.00");
  }
}
