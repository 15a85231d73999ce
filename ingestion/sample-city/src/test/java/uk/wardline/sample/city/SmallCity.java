package uk.wardline.sample.city;

import java.nio.file.Path;
import uk.wardline.geo.SampleWards;
import uk.wardline.sample.error.ErrorRates;

/** A city of a thousand people with many bad rows, written once for a test. */
final class SmallCity {

  private SmallCity() {}

  static CityPlan plan(long seed) {
    ErrorRates usual = ErrorRates.USUAL;
    var rates =
        new ErrorRates(
            usual.forename(),
            usual.surname(),
            usual.birthMonth(),
            usual.birthYear(),
            usual.houseOrStreet(),
            usual.postcode(),
            usual.missing(),
            0.004);
    return new CityPlan(1_000, seed, SampleWards.wards2003(), rates);
  }

  static void writeTo(Path folder, long seed, int cores) {
    new CitySample(plan(seed)).writeTo(folder, cores, done -> {});
  }
}
