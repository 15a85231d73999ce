package uk.wardline.geo;

import java.io.Serializable;

/** A point on the British National Grid (EPSG:27700), in metres. */
public record GridPoint(double easting, double northing) implements Serializable {

  /** Throws {@link IllegalArgumentException} for a coordinate that is not a number. */
  public GridPoint {
    if (!Double.isFinite(easting) || !Double.isFinite(northing)) {
      throw new IllegalArgumentException(
          "Easting " + easting + ", northing " + northing + " is no point on a grid.");
    }
  }

  /** Whether the point is on the grid's sheet: 0 to 700 km east, 0 to 1,300 km north. */
  public boolean isOnTheSheet() {
    return easting >= 0 && easting <= 700_000 && northing >= 0 && northing <= 1_300_000;
  }
}
