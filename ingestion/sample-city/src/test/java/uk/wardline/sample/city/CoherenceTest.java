package uk.wardline.sample.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.wardline.geo.NationalGrid;
import uk.wardline.geo.Placement;
import uk.wardline.geo.PostcodeLayout;
import uk.wardline.geo.PostcodePoint;
import uk.wardline.geo.PostcodeReader;
import uk.wardline.geo.SampleWards;
import uk.wardline.geo.WardFinder;

/** Laws that hold in every city, asked of the truth of a small one. */
class CoherenceTest {

  @TempDir static Path city;

  @SuppressWarnings("NullAway.Init") // set before all tests
  private static TruthTables truth;

  @BeforeAll
  static void write() throws SQLException {
    SmallCity.writeTo(city, 5, 2);
    truth = new TruthTables(city.resolve("truth"));
  }

  @AfterAll
  static void close() throws SQLException {
    truth.close();
  }

  @Test
  void the_items_of_a_bill_sum_to_the_bill() throws SQLException {
    assertThat(
            truth.rows(
                """
                select account_key, tax_year, b.net, c.net from
                (select account_key, tax_year, charge::decimal(14,2) + discount::decimal(14,2)
                   + exemption::decimal(14,2) + benefit::decimal(14,2) + reduction::decimal(14,2)
                   + written_off::decimal(14,2) as net from bills) b
                full join (select account_key, tax_year, sum(amount::decimal(14,2)) as net
                   from charges group by all) c using (account_key, tax_year)
                where b.net is distinct from c.net
                """))
        .isEmpty();
    assertThat(truth.number("select count(*) from bills")).isGreaterThan(2_000);
  }

  @Test
  void a_bill_is_what_the_days_of_liability_come_to() throws SQLException {
    // The charge alone, for accounts that neither began nor ended in the year: the band's whole
    // charge.
    assertThat(
            truth.rows(
                """
                select b.tax_year, a.band, min(b.charge), max(b.charge) from bills b
                join accounts a using (account_key)
                where a.started < left(b.tax_year, 4) || '-04-01'
                  and coalesce(a.ended, '9999') >= (left(b.tax_year, 4)::int + 1) || '-04-01'
                group by all having min(b.charge) <> max(b.charge)
                """))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "residences person_id started ended",
        "residences person_id,household_id started ended",
        "household_means household_id started ended",
        "accounts uprn started ended",
        "tenancies uprn started ended",
        "assessments claim_key started ended",
        "awards claim_key,benefit_type started ended"
      })
  void spells_of_one_thing_never_overlap(String what) throws SQLException {
    List<String> words = new ArrayList<>(List.of(what.split(" ", -1)));
    String table = words.get(0);
    String of = words.get(1);

    assertThat(
            truth.rows(
                """
                select * from (select *, lead(started) over (partition by %s order by started) as next
                  from %s) where next < coalesce(ended, '9999') or ended <= started
                """
                    .formatted(of, table)))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "records",
        "names",
        "residences",
        "life_events",
        "tenancies",
        "liabilities",
        "claim_members",
        "awards",
        "care",
        "contacts",
        "pupil_terms",
        "meals",
        "cases",
        "passes",
        "memberships",
        "preferences"
      })
  void everybody_who_is_named_exists(String table) throws SQLException {
    assertThat(
            truth.number(
                "select count(*) from %s where person_id is not null and person_id not in (select person_id from people)"
                    .formatted(table)))
        .isZero();
    assertThat(truth.number("select count(*) from " + table)).isPositive();
  }

  @Test
  void a_record_belongs_to_one_person() throws SQLException {
    assertThat(
            truth.rows("select source, person_key from records group by all having count(*) > 1"))
        .isEmpty();
  }

  @Test
  void nobody_lives_anywhere_before_birth_or_after_death() throws SQLException {
    assertThat(
            truth.rows(
                """
                select * from residences join people using (person_id)
                where started < birth or (death is not null and coalesce(ended, '9999') > death)
                """))
        .isEmpty();
  }

  @Test
  void benefit_ends_and_reduction_begins_on_1_april_2013() throws SQLException {
    assertThat(
            truth.rows(
                """
                select charge_type, count(*) from charges
                where (charge_type = 'council tax benefit' and effective >= '2013-04-01')
                  or (charge_type = 'council tax reduction' and effective < '2013-04-01') group by all
                """))
        .isEmpty();
    assertThat(truth.number("select count(*) from charges where charge_type like 'council tax %'"))
        .isPositive();
  }

  @Test
  void a_payment_that_bounced_had_come_in_before() throws SQLException {
    assertThat(
            truth.rows(
                """
                select * from receipts n where amount like '-%' and not exists (
                  select 1 from receipts p where p.account_key = n.account_key
                  and p.tax_year = n.tax_year and p.amount = substr(n.amount, 2)
                  and p.received < n.received)
                """))
        .isEmpty();
    assertThat(truth.number("select count(*) from receipts where amount like '-%'")).isPositive();
    assertThat(
            truth.number(
                "select count(*) from receipts where received <= '2013-03-31' and recorded >"
                    + " '2013-03-31'"))
        .as("received in the year and recorded after it")
        .isPositive();
    assertThat(
            truth.number(
                "select count(*) from receipts where received < left(tax_year, 4) || '-04-01'"))
        .as("prepayments")
        .isPositive();
  }

  @Test
  void postcodes_lie_in_the_wards_that_the_truth_says() throws SQLException {
    var finder = new WardFinder(SampleWards.wards2003());
    var grid = new NationalGrid();
    var points = new ArrayList<PostcodePoint>();
    PostcodeReader.read(
        city.resolve("postcodes.csv"),
        PostcodeLayout.codePointOpen(),
        points::add,
        fault -> {
          throw new IllegalStateException(fault.text());
        });

    assertThat(points)
        .isNotEmpty()
        .allSatisfy(point -> {
          var where = finder.find(point.point().orElseThrow(), grid);
          assertThat(where)
              .isEqualTo(new Placement.InWard(String.valueOf(point.sourceWard()), false));
        });
    assertThat(
            truth.number(
                "select count(*) from (select postcode from residences group by 1 having"
                    + " count(distinct ward_code) > 1)"))
        .isZero();
  }

  @Test
  void figures_of_the_city_are_the_sums_of_its_wards() throws SQLException {
    assertThat(
            truth.rows(
                """
                select figure, "by", period, sum(numerator::decimal(18,2)) filter (where ward_code is null or ward_code = '') as city,
                  sum(numerator::decimal(18,2)) filter (where ward_code <> '') as wards
                from figures where figure like 'council-tax%' or figure like 'meals%' or figure like 'awards%'
                  or figure like 'rent%' or figure like 'victims%'
                group by all having city is distinct from wards
                """))
        .isEmpty();
    assertThat(truth.number("select count(distinct figure) from figures")).isGreaterThan(15);
  }
}
