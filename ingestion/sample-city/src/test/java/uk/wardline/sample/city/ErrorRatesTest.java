package uk.wardline.sample.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import uk.wardline.geo.SampleWards;
import uk.wardline.sample.error.ErrorRates;

class ErrorRatesTest {

  @Test
  void records_of_the_default_city_disagree_as_real_ones_do() throws IOException {
    Disagreements found = disagreements(20_000, ErrorRates.USUAL);

    assertThat(found.share(Disagreements.FORENAME)).isCloseTo(0.315, within(0.0315));
    assertThat(found.share(Disagreements.SURNAME)).isCloseTo(0.294, within(0.0294));
    assertThat(found.share(Disagreements.MONTH)).isCloseTo(0.081, within(0.0081));
    assertThat(found.share(Disagreements.YEAR)).isCloseTo(0.029, within(0.0029));
    assertThat(found.share(Disagreements.HOUSE_OR_STREET)).isCloseTo(0.080, within(0.0080));
    assertThat(found.share(Disagreements.POSTCODE)).isCloseTo(0.060, within(0.0060));
  }

  @Test
  void without_errors_records_disagree_by_form_and_late_notice_alone() throws IOException {
    Disagreements found = disagreements(1_000, ErrorRates.NONE);

    assertThat(found.share(Disagreements.YEAR)).isZero();
    assertThat(found.share(Disagreements.MONTH)).isZero();
    assertThat(found.share(Disagreements.FORENAME)).isBetween(0.001, 0.08);
    assertThat(found.share(Disagreements.POSTCODE)).isBetween(0.001, 0.06);
  }

  private static Disagreements disagreements(int population, ErrorRates rates) throws IOException {
    var found = new Disagreements();
    new CitySample(new CityPlan(population, 1, SampleWards.wards2003(), rates), found)
        .make(2, block -> {}, done -> {});
    return found;
  }
}
