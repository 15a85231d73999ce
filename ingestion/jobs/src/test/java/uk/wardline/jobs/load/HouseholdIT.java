package uk.wardline.jobs.load;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.wardline.warehouse.tables.core.Tables.DIM_ADDRESS;
import static uk.wardline.warehouse.tables.core.Tables.DIM_AS_AT_DAY;
import static uk.wardline.warehouse.tables.core.Tables.DIM_CUSTOMER;
import static uk.wardline.warehouse.tables.core.Tables.DIM_CUSTOMER_AS_AT;
import static uk.wardline.warehouse.tables.core.Tables.DIM_HOUSEHOLD;
import static uk.wardline.warehouse.tables.core.Tables.DIM_HOUSEHOLD_AS_AT;
import static uk.wardline.warehouse.tables.core.Tables.DIM_WARD_SET;
import static uk.wardline.warehouse.tables.core.Tables.FACT_BENEFIT_AWARD;
import static uk.wardline.warehouse.tables.core.Tables.FACT_CONTACT;
import static uk.wardline.warehouse.tables.core.Tables.FACT_HOUSEHOLD_MEMBER;
import static uk.wardline.warehouse.tables.core.Tables.FACT_SAFETY_CASE;
import static uk.wardline.warehouse.tables.core.Tables.FACT_TAX_LIABILITY;
import static uk.wardline.warehouse.tables.core.Tables.FACT_TENANCY;
import static uk.wardline.warehouse.tables.core.Tables.POSTCODE_WARD;
import static uk.wardline.warehouse.tables.index.Tables.CUSTOMER_XREF;
import static uk.wardline.warehouse.tables.index.Tables.PERSON_RECORD;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import uk.wardline.warehouse.platform.Platform;
import uk.wardline.warehouse.testing.SharedPlatform;

/** Households and customers over time: what is there on a day, and the law of their spells. */
@ExtendWith(SharedPlatform.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HouseholdIT {
  private static final String FIRST_ROWS =
      """
      source|source_key|claim_key|person_key|relation|joined|left|customer_id
      benefits|M1|K1|M1|claimant|2010-01-01||ann
      benefits|M2|K1|M2|partner|2010-06-01|2011-06-01|bob
      benefits|M3|K1|M3|child|2010-01-01||
      """;

  private final GivenMarts marts;
  private final List<Belonging> random = random();

  HouseholdIT(Platform platform) {
    marts = new GivenMarts(platform);
  }

  /** Somebody on a claim, from a day to another; to none, still. */
  private record Belonging(
      String claim, String customer, LocalDate from, @Nullable LocalDate to, boolean child) {
    boolean holdsOn(LocalDate day) {
      return !from.isAfter(day) && (to == null || day.isBefore(to));
    }

    String row(int key) {
      return "benefits|R%d|%s|R%d|%s|%s|%s|%s\n"
          .formatted(
              key,
              claim,
              key,
              child ? "child" : "partner",
              from,
              to == null ? "" : to.toString(),
              customer);
    }
  }

  /** Of seed 7: people who come and go, some to come back, some for no day at all. */
  private static List<Belonging> random() {
    var dice = new SplittableRandom(7);
    var all = new ArrayList<Belonging>();
    for (int i = 0; i < 300; i++) {
      var from = LocalDate.of(2009, 1, 1).plusDays(dice.nextInt(900));
      var to = dice.nextInt(3) == 0 ? null : from.plusDays(dice.nextInt(400));
      String claim = "Z" + dice.nextInt(50);
      all.add(new Belonging(claim, claim + "p" + dice.nextInt(5), from, to, dice.nextBoolean()));
    }
    return List.copyOf(all);
  }

  @BeforeAll
  void make() {
    marts.givenWards(DIM_WARD_SET, POSTCODE_WARD);
    marts.given(
        DIM_AS_AT_DAY,
        """
        day|reason
        2010-03-31|end of a financial year
        2011-03-31|end of a financial year
        2012-03-31|the latest extract
        """);
    var members = new StringBuilder(FIRST_ROWS);
    for (int i = 0; i < random.size(); i++) {
      members.append(random.get(i).row(i));
    }
    marts.given(FACT_HOUSEHOLD_MEMBER, members.toString());
    marts.given(
        FACT_BENEFIT_AWARD,
        """
        source|source_key|claim_key|person_key|benefit_type|started|ended|weekly_amount|uprn|postcode|customer_id|recorded_to
        benefits|W1|K1|M1|housing benefit|2010-01-01|2011-01-01|50.00|1|AB1 2CD|ann|
        benefits|W2|K1|M1|housing benefit|2011-01-01||50.00|2|AB1 2CF|ann|
        benefits|W3|K1|M1|housing benefit|2009-01-01||50.00|3|AB1 2CF|ann|2010-01-01
        """);
    marts.given(
        FACT_TENANCY,
        """
        source|source_key|person_key|started|ended|uprn|postcode|customer_id
        housing|T1|N1|2010-12-01|2011-03-01|2|AB1 2CF|ann
        """);
    marts.given(
        FACT_TAX_LIABILITY,
        """
        source|source_key|account_key|person_key|started|ended|uprn|postcode|customer_id
        council-tax|L1|A1|P1|2010-02-01|2010-02-01|1|AB1 2CD|eve
        council-tax|L2|A2|P2|2010-08-01||1|AB1 2CD|
        """);
    marts.given(FACT_SAFETY_CASE, "source_key|reported");
    marts.given(FACT_CONTACT, "source_key|opened");
    marts.given(
        PERSON_RECORD,
        """
        source|person_key|postcode|protected_person|recorded_from|recorded_to
        desk|1|AB1 2CD|false|2010-01-01|2011-01-01
        desk|1|AB1 2CF|false|2011-01-01|
        desk|2|AB1 2CD|false|2010-06-01|2011-06-01
        """);
    marts.given(
        CUSTOMER_XREF,
        """
        source|person_key|customer_id|band|valid_from|valid_to
        desk|1|ann|certain|2009-01-01|
        desk|2|eve|apart|2009-01-01|
        """);
    marts.make(DIM_CUSTOMER, DIM_CUSTOMER_AS_AT, DIM_ADDRESS, DIM_HOUSEHOLD, DIM_HOUSEHOLD_AS_AT);
  }

  @AfterAll
  void leaveNothing() throws SQLException {
    marts.close();
  }

  @Test
  void a_household_of_a_claim_has_a_spell_for_each_set_of_members_and_each_property() {
    assertThat(
            marts.rows(
                """
                select valid_from, valid_to, members, adults, children, customers, uprn, ward_code
                from core.dim_household where household_id = 'benefits:K1' order by valid_from
                """))
        .containsExactly(
            "2010-01-01|2010-06-01|2|1|1|ann, benefits:M3|1|A",
            "2010-06-01|2011-01-01|3|2|1|ann, benefits:M3, bob|1|A",
            "2011-01-01|2011-06-01|3|2|1|ann, benefits:M3, bob|2|B",
            "2011-06-01|null|2|1|1|ann, benefits:M3|2|B");
  }

  @Test
  void a_household_of_a_property_is_whoever_rents_owes_or_claims_there() {
    assertThat(
            marts.rows(
                """
                select household_id, valid_from, valid_to, members, customers, postcode from core.dim_household
                where basis = 'address' order by household_id, valid_from
                """))
        .containsExactly(
            "uprn:1|2010-01-01|2010-08-01|1|ann|AB1 2CD",
            "uprn:1|2010-08-01|2011-01-01|2|ann, council-tax:P2|AB1 2CD",
            "uprn:1|2011-01-01|null|1|council-tax:P2|AB1 2CD",
            "uprn:2|2010-12-01|null|1|ann|AB1 2CF");
  }

  @Test
  void a_household_as_at_a_day_is_that_of_the_spell_that_holds_then() {
    assertThat(
            marts.rows(
                """
                select day, members, uprn, ward_code from core.dim_household_as_at
                where household_id = 'benefits:K1' order by day
                """))
        .containsExactly("2010-03-31|2|1|A", "2011-03-31|3|2|B", "2012-03-31|2|2|B");
  }

  @Test
  void households_of_random_lives_have_as_at_each_day_the_members_they_were_given() {
    var expected = new TreeSet<String>();
    for (var day : List.of("2010-03-31", "2011-03-31", "2012-03-31")) {
      var on = LocalDate.parse(day);
      for (int claim = 0; claim < 50; claim++) {
        String key = "Z" + claim;
        long members =
            random.stream()
                .filter(b -> b.claim().equals(key) && b.holdsOn(on))
                .map(Belonging::customer)
                .distinct()
                .count();
        if (members > 0) {
          expected.add("%s|benefits:%s|%d".formatted(day, key, members));
        }
      }
    }

    assertThat(
            marts.rows(
                """
                select day, household_id, members from core.dim_household_as_at
                where household_id like 'benefits:Z%'
                """))
        .hasSizeGreaterThan(80)
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void a_customer_as_at_a_day_is_that_of_the_spell_that_holds_then() {
    assertThat(
            marts.rows(
                """
                select day, customer_id, postcode, ward_code, band from core.dim_customer_as_at order by customer_id, day
                """))
        .containsExactly(
            "2010-03-31|ann|AB1 2CD|A|certain",
            "2011-03-31|ann|AB1 2CF|B|certain",
            "2012-03-31|ann|AB1 2CF|B|certain",
            "2011-03-31|eve|AB1 2CD|A|apart");
  }

  @Test
  void spells_never_overlap_never_leave_a_gap_and_never_repeat_themselves() {
    assertThat(breaches("core.dim_household", "household_id", "customers || uprn || postcode"))
        .isEmpty();
    assertThat(breaches("core.dim_customer", "customer_id", "sources || postcode")).isEmpty();
    assertThat(breaches("core.dim_channel", "channel", "cast(null as varchar)")).isEmpty();
    assertThat(breaches("core.dim_ward_set", "'the city'", "ward_set")).isEmpty();
  }

  @Test
  void a_rule_of_entitlement_and_its_limit_hold_in_spells_that_do_not_overlap() {
    assertThat(breaches("core.rule_free_school_meals", "rule", "cast(null as varchar)")).isEmpty();
    assertThat(
            breaches(
                "core.rule_concessionary_travel",
                "rule || coalesce(cast(born_from as varchar), '')",
                "cast(null as varchar)"))
        .isEmpty();
  }

  /** Spells of one thing that do not end where the next begins, or say the same as it. */
  private List<String> breaches(String table, String key, String told) {
    return marts.rows(
        """
        select thing, valid_from, valid_to, follows from (
          select
            %s as thing, valid_from, valid_to, %s as told,
            lead(valid_from) over (partition by %s order by valid_from) as follows,
            lead(%s) over (partition by %s order by valid_from) as told_then
          from %s)
        where valid_to <= valid_from or (follows is not null and valid_to is distinct from follows) or told = told_then
        """
            .formatted(key, told, key, told, key, table));
  }
}
