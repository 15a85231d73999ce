package uk.wardline.sample.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.wardline.geo.SampleWards;
import uk.wardline.sample.error.ErrorRates;

/** A city of eight thousand has what makes people hard to tell apart. */
class PeopleTest {

  @TempDir static Path city;

  @SuppressWarnings("NullAway.Init") // set before all tests
  private static TruthTables truth;

  @BeforeAll
  static void write() throws SQLException {
    var plan = new CityPlan(8_000, 11, SampleWards.wards2003(), ErrorRates.USUAL);
    new CitySample(plan).writeTo(city, 2, done -> {});
    truth = new TruthTables(city.resolve("truth"));
  }

  @AfterAll
  static void close() throws SQLException {
    truth.close();
  }

  @Test
  void the_first_day_has_as_many_people_as_were_asked_for() throws SQLException {
    assertThat(
            truth.number(
                "select count(distinct person_id) from residences join people using (person_id)"
                    + " where started = '2008-01-01' and birth < '2008-01-01'"))
        .isEqualTo(8_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // twins, by one birth day, family name and home
        "select count(*) from (select birth, postcode, uprn from people join residences using"
            + " (person_id) where started = birth group by all having count(*) > 1)",
        // father and son of one name at one address
        "select count(*) from names a join names b on a.forename = b.forename and a.surname ="
            + " b.surname and a.person_id <> b.person_id join residences x on x.person_id ="
            + " a.person_id join residences y on y.person_id = b.person_id and y.uprn = x.uprn and"
            + " y.started < coalesce(x.ended, '9999') and x.started < coalesce(y.ended, '9999')",
        // a 1 January where no birthday was known
        "select count(*) from people where birthday_known = 'false' and birth like '%-01-01'",
        // a name changed by marriage
        "select count(*) from names n join life_events e on e.person_id = n.person_id and"
            + " e.event_type = 'marriage' and e.occurred = n.used_from",
        // Sikh, Muslim, Eastern European and Somali names
        "select count(*) from names where surname = 'Kaur' or middle = 'Singh'",
        "select count(*) from names where surname in ('Begum', 'Bibi', 'Khatun')",
        "select count(*) from names where surname like '%ska'",
        "select count(*) from people where name_origin = 'somali'",
        // a claim that goes on where the claimant no longer lives
        "select count(*) from address_conflicts c join residences r on r.person_id = c.person_id"
            + " and r.started <= c.started and coalesce(r.ended, '9999') > c.started and r.postcode"
            + " = c.lived_postcode",
        // a move within a ward, and one across
        "select count(*) from residences a join residences b on a.person_id = b.person_id and"
            + " a.ended = b.started and a.ward_code = b.ward_code and a.uprn <> b.uprn",
        "select count(*) from residences a join residences b on a.person_id = b.person_id and"
            + " a.ended = b.started and a.ward_code <> b.ward_code"
      })
  void there_are_some_of_each_kind(String sql) throws SQLException {
    assertThat(truth.number(sql)).isPositive();
  }

  @Test
  void some_people_have_several_records_in_one_system() throws SQLException {
    assertThat(
            truth.number(
                "select count(*) from (select source, person_id from records where source ="
                    + " 'customer-services' group by all having count(*) > 1)"))
        .isPositive();
  }

  @Test
  void contacts_move_online_over_the_years() throws SQLException {
    assertThat(onlineShare("2013")).isGreaterThan(onlineShare("2008") + 0.15);
  }

  private static double onlineShare(String year) throws SQLException {
    long online =
        truth.number(
            "select count(*) from contacts where channel = 'online' and opened like '"
                + year
                + "%'");
    return (double) online
        / truth.number("select count(*) from contacts where opened like '" + year + "%'");
  }

  @Test
  void two_systems_write_in_a_western_code_page() throws Exception {
    Path census = city.resolve("feeds/education-census/education-census-2014-03-31.csv");
    try (Stream<String> lines = Files.lines(census, Charset.forName("windows-1252"))) {
      assertThat(lines.filter(line -> line.contains("ë") || line.contains("é"))).isNotEmpty();
    }
  }

  @Test
  void rows_change_appear_and_vanish_between_two_extracts() throws Exception {
    for (String feed : new String[] {"library-members", "education-meals", "travel-passes"}) {
      Path place = city.resolve("feeds").resolve(feed);
      var first = Files.readAllLines(place.resolve(feed + "-2014-03-31.csv"));
      var second = Files.readAllLines(place.resolve(feed + "-2014-06-30.csv"));
      var firstKeys = first.stream().map(line -> line.substring(0, line.indexOf(','))).toList();
      var secondKeys = second.stream().map(line -> line.substring(0, line.indexOf(','))).toList();

      assertThat(firstKeys).as(feed).anyMatch(key -> !secondKeys.contains(key));
      assertThat(secondKeys).as(feed).anyMatch(key -> !firstKeys.contains(key));
    }
  }
}
