package uk.wardline.jobs.incident;

import org.jspecify.annotations.Nullable;

/**
 * An incident's place, and the ward of its own day.
 *
 * @param wardSet the set in force on that day; null where there is no point or no set
 * @param wardCode the ward of that set; null unless the place is a ward
 */
public record Placed(Place place, @Nullable String wardSet, @Nullable String wardCode) {
  /** Of an incident without a point. */
  public static final Placed NO_COORDINATES = new Placed(Place.NO_COORDINATES, null, null);

  /** Of an incident on a day for which there are no wards. */
  public static final Placed NO_WARD_SET = new Placed(Place.NO_WARD_SET, null, null);

  public Placed {
    if ((place == Place.WARD) != (wardCode != null)) {
      throw new IllegalArgumentException("A ward code goes with the place ward, not " + place);
    }
  }
}
