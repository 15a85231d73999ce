package uk.wardline.jobs.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.wardline.feeds.contract.FactKinds;
import uk.wardline.geo.DatedWards;
import uk.wardline.jobs.testing.Squares;

class IncidentConformTest {
  private static final LocalDate MAY_2015 = LocalDate.of(2015, 5, 1);
  private static final List<String> FIELDS = FactKinds.INCIDENT.fieldNames();

  private final IncidentConform conform =
      new IncidentConform(
          FIELDS::indexOf,
          new WardsOfTheDay(
              new DatedWards(
                  List.of(
                      Squares.called("old", LocalDate.of(2003, 5, 1), MAY_2015),
                      Squares.called("new", MAY_2015, null)))));

  @Test
  void a_point_in_a_ward_gets_the_ward_of_its_own_day() {
    assertThat(incident("2015-04-01", "0.5", "50.5").placed())
        .isEqualTo(new Placed(Place.WARD, "old", "W1"));
    assertThat(incident("2015-05-01", "0.5", "50.5").placed())
        .isEqualTo(new Placed(Place.WARD, "new", "W1"));
  }

  @Test
  void a_point_outside_all_wards_is_outside_the_set_of_its_day() {
    assertThat(incident("2016-01-01", "5.5", "50.5").placed())
        .isEqualTo(new Placed(Place.OUTSIDE, "new", null));
  }

  @Test
  void a_day_without_wards_has_no_ward_set() {
    assertThat(incident("1999-01-01", "0.5", "50.5").placed()).isEqualTo(Placed.NO_WARD_SET);
  }

  @Test
  void a_row_without_a_point_is_an_incident_without_coordinates() {
    var incident = incident("2016-01-01", null, null);

    assertThat(incident.placed()).isEqualTo(Placed.NO_COORDINATES);
    assertThat(incident.at()).isNull();
  }

  @Test
  void coordinates_have_six_decimals() {
    assertThat(incident("2016-01-01", "0.1234567", "50.5").at())
        .isEqualTo(new Incident.Point(new BigDecimal("0.123457"), new BigDecimal("50.500000")));
  }

  @Test
  void a_point_off_the_globe_makes_no_incident() {
    assertThat(conform(values("2016-01-01", "181", "50.5")))
        .isEqualTo(
            new Conformed.Unfit(
                "longitude",
                "181",
                "is not on the globe",
                "expected degrees between -180 and 180, WGS84"));
    assertThat(conform(values("2016-01-01", "0.5", "-90.5")))
        .isInstanceOfSatisfying(
            Conformed.Unfit.class, unfit -> assertThat(unfit.field()).isEqualTo("latitude"));
  }

  private Incident incident(String day, @Nullable String longitude, @Nullable String latitude) {
    return (Incident) conform(values(day, longitude, latitude));
  }

  private Conformed conform(Map<String, Object> values) {
    return conform.conform(slot -> values.get(FIELDS.get(slot)));
  }

  private static Map<String, Object> values(
      String day, @Nullable String longitude, @Nullable String latitude) {
    var values = new HashMap<String, Object>();
    values.put("occurred-month", LocalDate.parse(day));
    values.put("type", "Burglary");
    if (longitude != null && latitude != null) {
      values.put("longitude", new BigDecimal(longitude));
      values.put("latitude", new BigDecimal(latitude));
    }
    return values;
  }
}
