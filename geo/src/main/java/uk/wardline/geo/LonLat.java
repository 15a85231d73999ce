package uk.wardline.geo;

import java.io.Serializable;

/**
 * A position in WGS84 (EPSG:4326, taken longitude first as OGC:CRS84 does), in degrees. Checked to
 * be on the globe.
 */
public record LonLat(double longitude, double latitude) implements Serializable {

  /** Throws {@link IllegalArgumentException} for a position that is not on the globe. */
  public LonLat {
    if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
      throw new IllegalArgumentException(
          "Longitude " + longitude + ", latitude " + latitude + " is no position in WGS84.");
    }
  }
}
