package uk.wardline.sample.city;

import uk.wardline.geo.WardSet;
import uk.wardline.sample.error.ErrorRates;

/**
 * What to make: the same plan makes the same files to the byte, on however many cores.
 *
 * @param population people on the first day, from 1,000 to 660,000
 * @param wards where they live; in force from 2008 to 2014 at least
 */
public record CityPlan(int population, long seed, WardSet wards, ErrorRates rates) {

  /** The fewest people a city has. */
  public static final int LEAST = 1_000;

  /** The most people a city has. */
  public static final int MOST = 660_000;

  private static final int PEOPLE_OF_A_TOWN = 144;

  public CityPlan {
    if (population < LEAST || population > MOST) {
      throw new IllegalArgumentException(
          "A city has from %,d to %,d people, not %,d".formatted(LEAST, MOST, population));
    }
  }

  /** How many towns live by themselves. */
  int towns() {
    return Math.round((float) population / PEOPLE_OF_A_TOWN);
  }

  /** How many people a town begins with. */
  int peopleOf(int town) {
    long all = population;
    return (int) (all * (town + 1) / towns() - all * town / towns());
  }
}
